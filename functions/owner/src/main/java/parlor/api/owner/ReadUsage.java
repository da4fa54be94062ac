package parlor.api.owner;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import parlor.content.Releases;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.limit.Months;
import parlor.limit.Shares;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /v1/owner/usage}: what all keys together have taken of this month. */
final class ReadUsage implements Answering {
  private final Releases releases;
  private final Shares shares;
  private final Clock clock;

  ReadUsage(Releases releases, Shares shares, Clock clock) {
    this.releases = releases;
    this.shares = shares;
    this.clock = clock;
  }

  @Override
  public HttpReply reply(Visit visit) {
    var now = clock.instant();
    var all = shares.read(visit.tenant(), releases.read(visit.tenant()).serials(), now);
    var used = all.whole().minus(all.left(now));
    var month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    var json =
        Json.object().put("month", month.toString()).put("endsAt", Months.next(now).toString());
    json.set("messages", amount(used.messages(), all.whole().messages()));
    json.set("spend", amount(used.spend(), all.whole().spend()));
    return Json.reply(200, json);
  }

  private static ObjectNode amount(long used, long quota) {
    return Json.object().put("used", used).put("quota", quota);
  }
}
