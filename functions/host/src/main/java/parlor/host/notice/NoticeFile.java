package parlor.host.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parlor.mail.EmailAddress;
import parlor.notice.Notice;
import parlor.notice.Notice.Kind;
import parlor.notice.Notice.Part;
import parlor.notice.Notice.Planned;
import parlor.notice.NoticeId;
import parlor.privacy.Footing;
import parlor.tenant.Language;
import parlor.tenant.TenantId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notice as it is written down, and whom it is for.
 *
 * @param workspaces empty if it is for all
 */
public record NoticeFile(Optional<Set<TenantId>> workspaces, Notice notice) {
  /** A change is announced so long before, where the file does not say. */
  public static final Period AHEAD = Period.ofDays(30);

  private static final Period LATE = Period.ofDays(90);

  private static final int LONGEST = 2_000;
  private static final int LONGEST_NAME = 100;
  private static final int MOST_NAMES = 50;

  /**
   * Reads a file.
   *
   * @throws BadNotice saying what is wrong with it
   */
  public static NoticeFile read(byte[] file, Kind kind, Instant now) throws BadNotice {
    JsonNode json;
    try {
      json = JsonMapper.shared().readTree(file);
    } catch (JacksonException e) {
      throw new BadNotice("it cannot be read as JSON");
    }
    if (!json.isObject()) {
      throw new BadNotice("it is no JSON object");
    }
    known(json, kind);
    var notice =
        Notice.of(
            NoticeId.parse(json.path("id").asString(""))
                .orElseThrow(
                    () ->
                        new BadNotice("\"id\" is up to 64 of a-z, 0-9 and -, such as 2027-model")),
            kind,
            now,
            said(json, kind),
            EmailAddress.parse(json.path("contact").asString(""))
                .orElseThrow(
                    () -> new BadNotice("\"contact\" is the e-mail address of whom to ask")),
            kind == Kind.CHANGE ? Optional.of(planned(json, now)) : Optional.empty());
    return new NoticeFile(workspaces(json.path("workspaces")), notice);
  }

  private static void known(JsonNode json, Kind kind) throws BadNotice {
    var known = new LinkedHashSet<>(Set.of("id", "workspaces", "contact", "en", "es"));
    if (kind == Kind.CHANGE) {
      known.addAll(Set.of("from", "footing"));
    }
    for (var name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw new BadNotice("\"" + name.replaceAll("[^A-Za-z0-9_-]", "?") + "\" is not known");
      }
    }
  }

  private static Optional<Set<TenantId>> workspaces(JsonNode json) throws BadNotice {
    if (json.isString() && json.asString().equals("all")) {
      return Optional.empty();
    }
    var all = new LinkedHashSet<TenantId>();
    for (var one : json) {
      all.add(
          TenantId.parse(one.asString(""))
              .orElseThrow(() -> new BadNotice("\"workspaces\" has an id that is none")));
    }
    if (!json.isArray() || all.isEmpty()) {
      throw new BadNotice("\"workspaces\" is \"all\" or a list of ids such as t_…");
    }
    return Optional.of(all);
  }

  private static Map<Language, Map<Part, String>> said(JsonNode json, Kind kind) throws BadNotice {
    var all = new EnumMap<Language, Map<Part, String>>(Language.class);
    for (var language : Language.values()) {
      var parts = new EnumMap<Part, String>(Part.class);
      for (var part : kind.parts()) {
        var name = part.name().toLowerCase(Locale.ROOT);
        var text = json.path(language.code()).path(name).asString("").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
          throw new BadNotice(
              "\"%s\" needs \"%s\", a text of up to %d characters"
                  .formatted(language.code(), name, LONGEST));
        }
        parts.put(part, text);
      }
      all.put(language, parts);
    }
    return all;
  }

  private static Planned planned(JsonNode json, Instant now) throws BadNotice {
    var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    var from = today.plus(AHEAD);
    if (json.has("from")) {
      try {
        from = LocalDate.parse(json.path("from").asString(""));
      } catch (DateTimeParseException e) {
        throw new BadNotice("\"from\" is a day such as 2027-01-31");
      }
    }
    // One that is over may be announced late, and is asked after again with the same file.
    if (from.isBefore(today.minus(LATE))) {
      throw new BadNotice("\"from\" is over too long to be announced");
    }
    if (from.isAfter(today.plusYears(2))) {
      throw new BadNotice("\"from\" is more than two years away");
    }
    var footing = json.path("footing");
    if (!footing.path("region").isString() || !footing.path("otherRegions").isBoolean()) {
      throw new BadNotice(
          "\"footing\" says what is to stand: region, otherRegions, providers, subProcessors");
    }
    return new Planned(
        from,
        Footing.of(
            footing.path("region").asString(),
            footing.path("otherRegions").asBoolean(),
            names(footing, "providers"),
            names(footing, "subProcessors")));
  }

  private static List<String> names(JsonNode footing, String field) throws BadNotice {
    var all = new ArrayList<String>();
    for (var one : footing.path(field)) {
      var name = one.asString("").strip();
      if (name.isEmpty() || name.length() > LONGEST_NAME || all.size() == MOST_NAMES) {
        throw new BadNotice("\"" + field + "\" is a list of names");
      }
      all.add(name);
    }
    if (!footing.path(field).isArray()) {
      throw new BadNotice("\"" + field + "\" is a list of names");
    }
    return all;
  }
}
