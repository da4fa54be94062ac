package parlor.api.owner;

import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.people.PersonId;

/** What answers one route of somebody who is signed in. */
@FunctionalInterface
interface Arriving {
  HttpReply reply(HttpCall call, PersonId person);
}
