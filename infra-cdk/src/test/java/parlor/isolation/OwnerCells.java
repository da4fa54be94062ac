package parlor.isolation;

import static parlor.http.Route.ERASE_WORKSPACE;
import static parlor.http.Route.OWNER_ADDS;
import static parlor.http.Route.OWNER_CHANGES;
import static parlor.http.Route.OWNER_READS;
import static parlor.http.Route.OWNER_REMOVES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.http.Route;

/** The owner's routes that share one door: a call of each kind. */
final class OwnerCells {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final String SETTINGS =
      """
      {"name":"Casa","accent":"#a4471f","greeting":{"en":"Hello"},"suggestions":{},"tone":"",
       "rules":[],"model":null,"hours":null,"retentionDays":90,
       "privacy":{"legalName":"Casa","contact":"privacy@casa.example","policy":"https://casa.example/privacy"}}
      """;

  /** Places that the erasure of a whole business does not have. */
  static final Map<Route, Set<Place>> NOT_THERE =
      Map.of(
          ERASE_WORKSPACE,
          Set.of(
              Place.ORIGIN, Place.QUERY, Place.KEY, Place.RESUME, Place.MESSAGE_ID, Place.CURSOR));

  private static final int BAD = 400;

  private OwnerCells() {}

  static List<Cell> all() {
    var cells = new ArrayList<Cell>();
    cells.addAll(reads());
    cells.addAll(adds());
    cells.addAll(changes());
    cells.addAll(removes());
    cells.addAll(erases());
    return cells;
  }

  private static List<Cell> reads() {
    Cell.Own list = own -> at(own, OWNER_READS, "conversations");
    Cell.Own thread = own -> at(own, OWNER_READS, "conversations/" + own.conversation());
    return List.of(
        new Cell(
            OWNER_READS,
            Place.PATH,
            thread,
            OK,
            (own, other, splice) ->
                at(
                    own,
                    OWNER_READS,
                    "conversations/" + splice.of(own.conversation(), other.conversation()))),
        new Cell(
            OWNER_READS,
            Place.CURSOR,
            list,
            OK,
            (own, other, splice) ->
                list.of(own).query("cursor", splice.of(own.resume(), other.conversation()))),
        new Cell(
            OWNER_READS,
            Place.QUERY,
            list,
            OK,
            (own, other, splice) ->
                list.of(own)
                    .query(
                        List.of("workspace", "tenant", "from", "to", "after").get(splice.one(5)),
                        splice.one(2) == 0 ? other.tenant().value() : other.conversation())),
        header(OWNER_READS, thread, OK),
        token(OWNER_READS, thread, OK));
  }

  private static List<Cell> adds() {
    Cell.Own search =
        own -> at(own, OWNER_ADDS, "conversations/search").field("text", "word of the month");
    return List.of(
        new Cell(
            OWNER_ADDS,
            Place.BODY,
            search,
            OK,
            (own, other, splice) ->
                switch (splice.one(4)) {
                  case 0 -> erase(own, other.conversation());
                  case 1 -> erase(own, splice.of(other.tenant().value(), other.conversation()));
                  case 2 -> search.of(own).field("tenant", other.tenant().value());
                  default -> search.of(own).field("text", other.canary());
                }),
        new Cell(
            OWNER_ADDS,
            Place.CURSOR,
            search,
            OK,
            (own, other, splice) ->
                search.of(own).field("cursor", splice.of(own.resume(), other.conversation()))),
        path(OWNER_ADDS, search, OK),
        header(OWNER_ADDS, search, OK),
        token(OWNER_ADDS, search, OK));
  }

  /**
   * With a state of the settings that is long past: what stands comes back, and nothing changes.
   */
  private static List<Cell> changes() {
    Cell.Own set =
        own -> with(at(own, OWNER_CHANGES, "settings").header("if-match", "\"0\""), SETTINGS);
    return List.of(
        new Cell(
            OWNER_CHANGES,
            Place.BODY,
            set,
            CONFLICT,
            (own, other, splice) -> set.of(own).field("tenant", other.tenant().value())),
        path(OWNER_CHANGES, set, CONFLICT),
        header(OWNER_CHANGES, set, CONFLICT),
        token(OWNER_CHANGES, set, CONFLICT));
  }

  private static List<Cell> removes() {
    Cell.Own unlist =
        own -> at(own, OWNER_REMOVES, "domains").query("domain", "https://nowhere.example");
    return List.of(
        new Cell(
            OWNER_REMOVES,
            Place.PATH,
            unlist,
            OK,
            (own, other, splice) ->
                at(
                    own,
                    OWNER_REMOVES,
                    "conversations/" + splice.of(other.tenant().value(), other.conversation()))),
        new Cell(
            OWNER_REMOVES,
            Place.QUERY,
            unlist,
            OK,
            (own, other, splice) -> unlist.of(own).query("domain", other.site().value())),
        header(OWNER_REMOVES, unlist, OK),
        token(OWNER_REMOVES, unlist, OK));
  }

  /** With a name that is not the business's: all of it is checked, and nothing begun. */
  private static List<Cell> erases() {
    Cell.Own erase = own -> at(own, ERASE_WORKSPACE, "workspace").field("confirm", "Another");
    return List.of(
        new Cell(
            ERASE_WORKSPACE,
            Place.BODY,
            erase,
            BAD,
            (own, other, splice) ->
                erase.of(own).field("confirm", splice.of(own.canary(), other.canary()))),
        path(ERASE_WORKSPACE, erase, BAD),
        header(ERASE_WORKSPACE, erase, BAD),
        token(ERASE_WORKSPACE, erase, BAD));
  }

  private static Attempt at(Party own, Route route, String path) {
    return own.at(route).path("/v1/owner/" + path).bearer(own.signedIn());
  }

  private static Attempt erase(Party own, String id) {
    var call = at(own, OWNER_ADDS, "conversations/erase");
    return with(call, "{\"ids\":[\"" + id.replaceAll("[^a-z0-9_-]", "") + "\"]}");
  }

  private static Attempt with(Attempt call, String body) {
    return new Attempt(
        call.function(), call.method(), call.path(), call.query(), call.headers(), body);
  }

  private static Cell path(Route route, Cell.Own call, int works) {
    return new Cell(
        route,
        Place.PATH,
        call,
        works,
        (own, other, splice) ->
            call.of(own).path(call.of(own).path() + splice.mark() + other.conversation()));
  }

  private static Cell header(Route route, Cell.Own call, int works) {
    return new Cell(
        route,
        Place.HEADER,
        own -> call.of(own).header("parlor-workspace", own.tenant().value()),
        works,
        (own, other, splice) ->
            call.of(own)
                .header(
                    "parlor-workspace", splice.of(own.tenant().value(), other.tenant().value())));
  }

  private static Cell token(Route route, Cell.Own call, int works) {
    return new Cell(
        route,
        Place.TOKEN,
        call,
        works,
        (own, other, splice) -> call.of(own).bearer(Impostor.of(own, other, splice)));
  }
}
