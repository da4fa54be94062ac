package parlor.isolation;

/** Where in a call an identifier can hide. */
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
