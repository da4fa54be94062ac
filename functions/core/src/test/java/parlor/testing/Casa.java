package parlor.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import parlor.tenant.Frequency;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.tenant.Terms;
import parlor.tenant.Voice;
import parlor.tenant.Workspace;

/** The invented guesthouse of many tests. */
public final class Casa {
  public static final Origin SITE = new Origin("https://casa.example");

  private Casa() {}

  public static Workspace workspace(TenantId tenant) {
    return workspace(tenant, Terms.USUAL);
  }

  public static Workspace workspace(TenantId tenant, Terms terms) {
    return new Workspace(
        tenant,
        "Casa",
        "#a4471f",
        Map.of(Language.EN, "Hello", Language.ES, "Hola"),
        Map.of(Language.EN, List.of("When is breakfast?")),
        "Casa S.L.",
        "privacy@casa.example",
        Retention.of(90),
        Voice.PLAIN,
        Optional.of("https://casa.example/privacy"),
        Optional.empty(),
        Frequency.EACH,
        List.of(),
        terms);
  }
}
