package parlor.content;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why something could not be read, for the owner; the sentence is written in the reader's language
 * from the kind.
 *
 * @param detail what the sentence names: a number, or which entry; may be empty
 */
public record Trouble(Kind kind, String detail) {
  private static final int LONGEST_DETAIL = 300;

  /** What can go wrong. */
  public enum Kind {
    NOT_AN_ADDRESS,
    NOT_PUBLIC,
    NO_SUCH_SITE,
    NO_ANSWER,
    TOO_SLOW,
    GONE,
    CLOSED_TO_US,
    SITE_FAILS,
    ROBOTS,
    REDIRECTS,
    LEADS_ELSEWHERE,
    MOVED,
    PAGES_LOST,
    TOO_LARGE,
    UNPACKS_TOO_LARGE,
    UNKNOWN_TYPE,
    EMPTY,
    NO_TEXT,
    BROKEN,
    ENCRYPTED,
    BAD_ENTRIES,
    TOO_MUCH,
    TOO_MANY_PAGES,
    TOO_MANY_SOURCES,
    NOT_ALL,
    SOME_PAGES,
    UNREAD_PAGES,
    NO_VECTORS,
    OUR_FAULT
  }

  public Trouble {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
  }

  public static Trouble of(Kind kind) {
    return new Trouble(kind, "");
  }

  public static Trouble of(Kind kind, long number) {
    return new Trouble(kind, Long.toString(number));
  }

  /** Questions and answers that cannot be taken, and where and how much, as the sentence says. */
  public static Trouble of(EntryFault fault, String... where) {
    return new Trouble(
        Kind.BAD_ENTRIES,
        Stream.concat(Stream.of(fault.name()), Stream.of(where).map(it -> it.replace('\n', ' ')))
            .collect(Collectors.joining("\n")));
  }
}
