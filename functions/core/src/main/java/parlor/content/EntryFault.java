package parlor.content;

/** What may be wrong with questions and answers that somebody wrote. */
public enum EntryFault {
  NO_ID,
  LONG_ID,
  NO_QUESTION,
  NO_ANSWER,
  LONG,
  SAME_ID,
  MANY,
  NONE,
  NO_OBJECT,
  NO_TEXT,
  FILE_NO_TEXT,
  FILE_NO_OBJECT,
  NO_BUSINESS,
  LOCALE,
  NO_LIST,
  NO_JSON,
  NO_COLUMNS,
  MORE_CELLS,
  DAMAGED
}
