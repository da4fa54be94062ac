package parlor.isolation;

/**
 * Where in a call an identifier can hide. Export ids and links in mails come with their routes, and
 * then belong here.
 */
enum Place {
  PATH,
  QUERY,
  ORIGIN,
  HEADER,
  BODY,
  KEY,
  TOKEN,
  RESUME,
  MESSAGE_ID,
  CURSOR
}
