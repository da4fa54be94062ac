package parlor.tenant;

import java.net.URI;
import java.util.Map;

/**
 * What a business is set to when somebody signs up with its site, until the site is read or its
 * owner decides. Who answers for the data is the owner's to say.
 */
public final class Beginning {
  private static final int KEPT_DAYS = 90;
  private static final String ACCENT = "#1f5fa4";
  private static final Map<Language, String> GREETING =
      Map.of(
          Language.EN, "Hello! Ask away; answers come from our own pages.",
          Language.ES, "¡Hola! Pregunta lo que quieras; las respuestas salen de nuestras páginas.");

  private Beginning() {}

  public static Workspace of(TenantId tenant, URI site, Language language) {
    return new Workspace(
        tenant,
        name(site),
        ACCENT,
        Map.of(language, GREETING.getOrDefault(language, "")),
        Map.of(),
        "",
        "",
        KEPT_DAYS,
        Voice.PLAIN);
  }

  /** Whether nobody has named it otherwise. */
  public static boolean isNamed(Workspace now, URI site) {
    return now.name().equals(name(site));
  }

  public static boolean isColoured(Workspace now) {
    return now.accent().equals(ACCENT);
  }

  /** Whether it greets as all do at first, in one language. */
  public static boolean isGreeting(Workspace now) {
    return now.greeting().size() == 1 && GREETING.entrySet().containsAll(now.greeting().entrySet());
  }

  private static String name(URI site) {
    return String.valueOf(site.getHost()).replaceFirst("^www[.]", "");
  }
}
