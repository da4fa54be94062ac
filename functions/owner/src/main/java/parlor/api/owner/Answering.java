package parlor.api.owner;

import parlor.http.HttpReply;

/** What answers one route. */
@FunctionalInterface
interface Answering {
  HttpReply reply(Visit visit);
}
