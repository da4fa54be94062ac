package parlor.host.pages;

/** A problem explained in one language. */
public record ProblemPage(String lang, String title, String detail) {}
