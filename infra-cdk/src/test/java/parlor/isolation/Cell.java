package parlor.isolation;

import parlor.http.Route;

/**
 * One place of one route: the call as its owner makes it, which works, and the same call with
 * something of the other's in that place.
 *
 * @param works the status its owner is answered with
 */
record Cell(Route route, Place place, Own control, int works, Trick trick) {
  /** The call as its owner makes it. */
  @FunctionalInterface
  interface Own {
    Attempt of(Party own);
  }

  /** The same call, tampered with. */
  @FunctionalInterface
  interface Trick {
    Attempt of(Party own, Party other, Splice splice);
  }

  @Override
  public String toString() {
    return route + " " + place;
  }
}
