package parlor.api.owner;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import parlor.content.Releases;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.limit.Keys;
import parlor.tenant.PublicKey;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/owner/usage}: what all keys together have taken of this month. */
final class ReadUsage implements Answering {
  private final Releases releases;
  private final Keys keys;
  private final Clock clock;

  ReadUsage(Releases releases, Keys keys, Clock clock) {
    this.releases = releases;
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var now = clock.instant();
    long messages = 0;
    long quota = 0;
    long spend = 0;
    long allowance = 0;
    for (var serial : releases.read(visit.tenant()).serials()) {
      var month = keys.month(new PublicKey(visit.tenant(), serial), now);
      var active = month.filter(Keys.Month::active);
      messages += month.map(Keys.Month::messages).orElse(0L);
      spend += month.map(Keys.Month::spend).orElse(0L);
      quota += active.map(Keys.Month::quota).orElse(0L);
      allowance += active.map(Keys.Month::allowance).orElse(0L);
    }
    var month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    var ends = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    var json = Json.object().put("month", month.toString()).put("endsAt", ends.toString());
    json.set("messages", amount(messages, quota));
    json.set("spend", amount(spend, allowance));
    return Json.reply(200, json);
  }

  private static ObjectNode amount(long used, long quota) {
    return Json.object().put("used", used).put("quota", quota);
  }
}
