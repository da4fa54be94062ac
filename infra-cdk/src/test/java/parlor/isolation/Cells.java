package parlor.isolation;

import static parlor.http.Route.OPEN_SESSION;
import static parlor.http.Route.OWNER_ADDS;
import static parlor.http.Route.OWNER_CHANGES;
import static parlor.http.Route.OWNER_READS;
import static parlor.http.Route.OWNER_REMOVES;
import static parlor.http.Route.READ_CONVERSATION;
import static parlor.http.Route.READ_OPEN_API;
import static parlor.http.Route.READ_PRIVACY;
import static parlor.http.Route.READ_WORKSPACES;
import static parlor.http.Route.SEND_MESSAGE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import parlor.http.Route;

/** Every place of every route; where there is none, that is said. */
final class Cells {
  private static final Map<Route, Set<Place>> VISITS_AND_DESK =
      Map.of(
          OPEN_SESSION, Set.of(Place.QUERY, Place.TOKEN, Place.MESSAGE_ID, Place.CURSOR),
          READ_PRIVACY,
              Set.of(
                  Place.ORIGIN, // everybody may read a card
                  Place.BODY,
                  Place.TOKEN,
                  Place.RESUME,
                  Place.MESSAGE_ID,
                  Place.CURSOR),
          SEND_MESSAGE, Set.of(Place.QUERY, Place.KEY, Place.RESUME, Place.CURSOR),
          READ_CONVERSATION,
              Set.of(Place.QUERY, Place.BODY, Place.KEY, Place.RESUME, Place.MESSAGE_ID),
          READ_WORKSPACES,
              Set.of(
                  Place.ORIGIN, // a token is of a person, not of a page
                  Place.BODY,
                  Place.KEY,
                  Place.RESUME,
                  Place.MESSAGE_ID,
                  Place.CURSOR),
          READ_OPEN_API,
              Set.of(
                  Place.ORIGIN,
                  Place.BODY,
                  Place.KEY,
                  Place.TOKEN,
                  Place.RESUME,
                  Place.MESSAGE_ID,
                  Place.CURSOR),
          OWNER_READS, Set.of(Place.ORIGIN, Place.BODY, Place.KEY, Place.RESUME, Place.MESSAGE_ID),
          OWNER_ADDS, Set.of(Place.ORIGIN, Place.QUERY, Place.KEY, Place.RESUME, Place.MESSAGE_ID),
          OWNER_CHANGES,
              Set.of(
                  Place.ORIGIN,
                  Place.QUERY,
                  Place.KEY,
                  Place.RESUME,
                  Place.MESSAGE_ID,
                  Place.CURSOR),
          OWNER_REMOVES,
              Set.of(
                  Place.ORIGIN,
                  Place.BODY,
                  Place.KEY,
                  Place.RESUME,
                  Place.MESSAGE_ID,
                  Place.CURSOR));

  /** A place that a route does not have. A new route or place belongs here or below. */
  static final Map<Route, Set<Place>> NOT_THERE = notThere();

  private static Map<Route, Set<Place>> notThere() {
    var all = new EnumMap<Route, Set<Place>>(Route.class);
    all.putAll(VISITS_AND_DESK);
    all.putAll(VisitorCells.NOT_THERE);
    all.putAll(OwnerCells.NOT_THERE);
    // A mail's link is sealed with its business in it, and nothing else is asked: MailingTest.
    all.put(Route.LOOK_AT_OFF, Set.of(Place.values()));
    all.put(Route.TURN_OFF, Set.of(Place.values()));
    return Map.copyOf(all);
  }

  private static final int CREATED = 201;
  private static final int OK = 200;

  private Cells() {}

  static List<Cell> all() {
    var cells = new ArrayList<Cell>();
    cells.addAll(sessions());
    cells.addAll(privacy());
    cells.addAll(messages());
    cells.addAll(conversation());
    cells.addAll(VisitorCells.all());
    cells.addAll(workspaces());
    cells.addAll(OwnerCells.all());
    Cell.Own document = own -> own.at(READ_OPEN_API);
    cells.add(
        new Cell(
            READ_OPEN_API,
            Place.QUERY,
            document,
            OK,
            (own, other, splice) -> document.of(own).query("tenant", other.tenant().value())));
    cells.add(new Cell(READ_OPEN_API, Place.HEADER, document, OK, header(document)));
    cells.add(new Cell(READ_OPEN_API, Place.PATH, document, OK, path(document)));
    return List.copyOf(cells);
  }

  private static List<Cell> sessions() {
    Cell.Own open = own -> own.at(OPEN_SESSION).field("key", own.key());
    return List.of(
        new Cell(
            OPEN_SESSION,
            Place.KEY,
            open,
            CREATED,
            (own, other, splice) ->
                own.at(OPEN_SESSION).field("key", splice.of(own.key(), other.key()))),
        new Cell(
            OPEN_SESSION,
            Place.ORIGIN,
            open,
            CREATED,
            (own, other, splice) ->
                open.of(own).header("origin", splice.of(own.site().value(), other.site().value()))),
        new Cell(
            OPEN_SESSION,
            Place.RESUME,
            own -> open.of(own).field("resume", own.resume()),
            CREATED,
            (own, other, splice) ->
                open.of(own).field("resume", splice.of(own.resume(), other.resume()))),
        new Cell(OPEN_SESSION, Place.BODY, open, CREATED, beside(open)),
        new Cell(OPEN_SESSION, Place.HEADER, open, CREATED, header(open)),
        new Cell(OPEN_SESSION, Place.PATH, open, CREATED, path(open)));
  }

  private static List<Cell> privacy() {
    Cell.Own read = own -> own.at(READ_PRIVACY).query("key", own.key());
    return List.of(
        new Cell(
            READ_PRIVACY,
            Place.KEY,
            read,
            OK,
            // The other's key itself is on its pages, and its card is for everybody.
            (own, other, splice) ->
                own.at(READ_PRIVACY).query("key", splice.ofNeither(own.key(), other.key()))),
        new Cell(
            READ_PRIVACY,
            Place.QUERY,
            read,
            OK,
            (own, other, splice) -> read.of(own).query("tenant", other.tenant().value())),
        new Cell(READ_PRIVACY, Place.HEADER, read, OK, header(read)),
        new Cell(READ_PRIVACY, Place.PATH, read, OK, path(read)));
  }

  private static List<Cell> messages() {
    Cell.Own say =
        own ->
            own.at(SEND_MESSAGE)
                .bearer(own.token())
                .field("id", UUID.randomUUID().toString())
                .field("text", "What is the word of the month?");
    return List.of(
        new Cell(SEND_MESSAGE, Place.TOKEN, say, OK, token(say)),
        new Cell(SEND_MESSAGE, Place.ORIGIN, say, OK, origin(say)),
        new Cell(
            SEND_MESSAGE,
            Place.MESSAGE_ID,
            say,
            OK,
            (own, other, splice) ->
                say.of(own)
                    .field("id", splice.of(own.messages().getFirst(), other.messages().getLast()))),
        new Cell(SEND_MESSAGE, Place.BODY, say, OK, beside(say)),
        new Cell(SEND_MESSAGE, Place.HEADER, say, OK, header(say)),
        new Cell(SEND_MESSAGE, Place.PATH, say, OK, path(say)));
  }

  private static List<Cell> conversation() {
    Cell.Own read = own -> own.at(READ_CONVERSATION).bearer(own.token());
    return List.of(
        new Cell(READ_CONVERSATION, Place.TOKEN, read, OK, token(read)),
        new Cell(READ_CONVERSATION, Place.ORIGIN, read, OK, origin(read)),
        new Cell(
            READ_CONVERSATION,
            Place.CURSOR,
            own -> read.of(own).query("after", "1"),
            OK,
            (own, other, splice) ->
                read.of(own).query("after", splice.of("000001", other.conversation()))),
        new Cell(READ_CONVERSATION, Place.HEADER, read, OK, header(read)),
        new Cell(READ_CONVERSATION, Place.PATH, read, OK, path(read)));
  }

  private static List<Cell> workspaces() {
    Cell.Own read = own -> own.at(READ_WORKSPACES).bearer(own.signedIn());
    return List.of(
        new Cell(
            READ_WORKSPACES,
            Place.TOKEN,
            read,
            OK,
            (own, other, splice) ->
                own.at(READ_WORKSPACES).bearer(Impostor.of(own, other, splice))),
        new Cell(
            READ_WORKSPACES,
            Place.HEADER,
            own -> read.of(own).header("parlor-workspace", own.tenant().value()),
            OK,
            (own, other, splice) ->
                read.of(own)
                    .header(
                        "parlor-workspace",
                        splice.of(own.tenant().value(), other.tenant().value()))),
        new Cell(
            READ_WORKSPACES,
            Place.QUERY,
            read,
            OK,
            (own, other, splice) ->
                read.of(own)
                    .query(
                        List.of("workspace", "tenant", "subject").get(splice.one(3)),
                        splice.one(2) == 0 ? other.tenant().value() : other.owner())),
        new Cell(READ_WORKSPACES, Place.PATH, read, OK, path(read)));
  }

  static Cell.Trick token(Cell.Own call) {
    return (own, other, splice) ->
        call.of(own).bearer(splice.of(own.token(), other.token()).replace("\n", "n"));
  }

  /** The other's own token from one's own page, and one's own from the other's. */
  static Cell.Trick origin(Cell.Own call) {
    return (own, other, splice) ->
        splice.one(2) == 0
            ? call.of(own).bearer(other.token())
            : call.of(own).header("origin", splice.of(own.site().value(), other.site().value()));
  }

  static Cell.Trick beside(Cell.Own call) {
    return (own, other, splice) ->
        switch (splice.one(4)) {
          case 0 -> call.of(own).field("tenant", other.tenant().value());
          case 1 -> call.of(own).field("conversationId", other.conversation());
          case 2 -> call.of(own).field("key", splice.of(own.key(), other.key()));
          default -> call.of(own).field("text", other.tenant() + "#" + other.conversation());
        };
  }

  static Cell.Trick header(Cell.Own call) {
    return (own, other, splice) -> {
      var name =
          List.of("parlor-workspace", "x-tenant", "x-amz-security-token", "cookie", "host")
              .get(splice.one(5));
      return call.of(own).header(name, splice.of(own.tenant().value(), other.tenant().value()));
    };
  }

  static Cell.Trick path(Cell.Own call) {
    return (own, other, splice) -> {
      var whole = call.of(own);
      var id = splice.one(2) == 0 ? other.conversation() : other.tenant().value();
      var path =
          switch (splice.one(4)) {
            case 0 -> whole.path() + "/" + id;
            case 1 -> "/v1/" + id + whole.path().substring(3);
            case 2 -> whole.path() + splice.mark() + id;
            default -> whole.path() + "/../" + id;
          };
      return whole.path(path);
    };
  }
}
