package parlor.infra;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The functions that nobody waits for in a browser, what each is in, and its size. */
enum BackgroundName {
  /** One whole processor: there is no snapshot, and the first request may not take a second. */
  BREAK_GLASS("custody", "parlor.api.custody.BreakGlassHandler", 1769, 30),
  /** As long as Lambda lets it: what it has not done by then, the next call goes on with. */
  ROTATION("custody", "parlor.api.custody.RotationHandler", 1769, 900),
  /**
   * One whole processor, and the memory that comes with it: a file may have 20 MB, and what it
   * unpacks to more. A site is left after ten minutes; two more are for what it gave.
   */
  INGEST("ingest", "parlor.api.ingest.IngestHandler", 1769, 720),
  /** A query a business, and a message a source; some thousand businesses a minute. */
  REREAD("ingest", "parlor.api.ingest.RereadHandler", 1024, 900),
  /** Some requests, and a letter; a morning's mail reads twenty conversations. */
  SUMMARY("summary", "parlor.api.summary.SummaryHandler", 1024, 30),
  /** A message a business; some thousand a minute. */
  MORNING("summary", "parlor.api.summary.MorningHandler", 1024, 900);

  private final String jar;
  private final String handler;
  private final int megabytes;
  private final int seconds;

  BackgroundName(String jar, String handler, int megabytes, int seconds) {
    this.jar = jar;
    this.handler = handler;
    this.megabytes = megabytes;
    this.seconds = seconds;
  }

  /** Of those who run a stage, or of what a business publishes: the module it is in. */
  String jar() {
    return jar;
  }

  /** Whether it takes on a role for one business at a time. */
  boolean opensBusinesses() {
    return this != MORNING;
  }

  /** As the function's name ends. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a construct is called. */
  String id() {
    return Arrays.stream(name().split("_"))
            .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining())
        + "Function";
  }

  String handler() {
    return handler;
  }

  int megabytes() {
    return megabytes;
  }

  int seconds() {
    return seconds;
  }
}
