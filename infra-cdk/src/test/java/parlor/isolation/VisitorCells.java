package parlor.isolation;

import static parlor.http.Route.ASK_FOR_PERSON;
import static parlor.http.Route.ERASE_CONVERSATION;
import static parlor.http.Route.EXPORT_CONVERSATION;
import static parlor.http.Route.GIVE_FEEDBACK;
import static parlor.http.Route.LEAVE_LEAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import parlor.http.Route;

/** What visitors may ask for besides answers. */
final class VisitorCells {
  static final Map<Route, Set<Place>> NOT_THERE =
      Map.of(
          LEAVE_LEAD,
          Set.of(Place.QUERY, Place.KEY, Place.RESUME, Place.MESSAGE_ID, Place.CURSOR),
          ASK_FOR_PERSON,
          Set.of(Place.QUERY, Place.KEY, Place.RESUME, Place.MESSAGE_ID, Place.CURSOR),
          GIVE_FEEDBACK,
          Set.of(Place.QUERY, Place.KEY, Place.RESUME, Place.MESSAGE_ID, Place.CURSOR),
          EXPORT_CONVERSATION,
          Set.of(Place.QUERY, Place.BODY, Place.KEY, Place.RESUME, Place.MESSAGE_ID),
          ERASE_CONVERSATION,
          Set.of(Place.QUERY, Place.BODY, Place.KEY, Place.RESUME, Place.MESSAGE_ID, Place.CURSOR));

  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int GONE = 410;

  private VisitorCells() {}

  static List<Cell> all() {
    var cells = new ArrayList<Cell>();
    cells.addAll(
        posting(LEAVE_LEAD, OK, own -> Party.lead(own.at(LEAVE_LEAD).bearer(own.token()))));
    cells.addAll(
        posting(
            ASK_FOR_PERSON,
            OK,
            own -> own.at(ASK_FOR_PERSON).bearer(own.token()).field("wanted", false)));
    cells.addAll(
        posting(
            GIVE_FEEDBACK,
            CREATED,
            own -> own.at(GIVE_FEEDBACK).bearer(own.token()).field("helpful", true)));
    cells.addAll(exporting());
    cells.addAll(erasing());
    return cells;
  }

  private static List<Cell> posting(Route route, int works, Cell.Own call) {
    return List.of(
        new Cell(route, Place.TOKEN, call, works, Cells.token(call)),
        new Cell(route, Place.ORIGIN, call, works, Cells.origin(call)),
        new Cell(route, Place.BODY, call, works, Cells.beside(call)),
        new Cell(route, Place.HEADER, call, works, Cells.header(call)),
        new Cell(route, Place.PATH, call, works, Cells.path(call)));
  }

  private static List<Cell> exporting() {
    Cell.Own read = own -> own.at(EXPORT_CONVERSATION).bearer(own.token());
    return List.of(
        new Cell(EXPORT_CONVERSATION, Place.TOKEN, read, OK, Cells.token(read)),
        new Cell(EXPORT_CONVERSATION, Place.ORIGIN, read, OK, Cells.origin(read)),
        new Cell(
            EXPORT_CONVERSATION,
            Place.CURSOR,
            own -> read.of(own).query("after", "1"),
            OK,
            (own, other, splice) ->
                read.of(own).query("after", splice.of("000001", other.conversation()))),
        new Cell(EXPORT_CONVERSATION, Place.HEADER, read, OK, Cells.header(read)),
        new Cell(EXPORT_CONVERSATION, Place.PATH, read, OK, Cells.path(read)));
  }

  /** One's own is erased already, so that this can be asked for again and again. */
  private static List<Cell> erasing() {
    Cell.Own erase = own -> own.at(ERASE_CONVERSATION).bearer(own.gone());
    return List.of(
        new Cell(
            ERASE_CONVERSATION,
            Place.TOKEN,
            erase,
            GONE,
            (own, other, splice) ->
                erase.of(own).bearer(splice.of(own.gone(), other.token()).replace("\n", "n"))),
        new Cell(
            ERASE_CONVERSATION,
            Place.ORIGIN,
            erase,
            GONE,
            (own, other, splice) -> erase.of(own).bearer(other.token())),
        new Cell(ERASE_CONVERSATION, Place.HEADER, erase, GONE, Cells.header(erase)),
        new Cell(ERASE_CONVERSATION, Place.PATH, erase, GONE, Cells.path(erase)));
  }
}
