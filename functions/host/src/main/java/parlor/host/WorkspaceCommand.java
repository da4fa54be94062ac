package parlor.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import parlor.answers.BadContent;
import parlor.answers.Faq;
import parlor.answers.FaqEntry;
import parlor.answers.FaqJson;
import parlor.failure.Unavailable;
import parlor.host.stage.Stage;
import parlor.tenant.Language;
import parlor.tenant.Origin;
import parlor.tenant.Retention;
import parlor.tenant.TenantId;
import parlor.tenant.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a business on a deployed stage: what there is before owners can sign up themselves. */
@Command(
    name = "workspace",
    description =
        "Make a workspace on a stage deployed to AWS, with your own AWS credentials;"
            + " prints its tenant and public key.",
    mixinStandardHelpOptions = true)
final class WorkspaceCommand implements Callable<Integer> {
  private static final int SUGGESTIONS = 3;
  private static final Map<Language, String> GREETING =
      Map.of(
          Language.EN, "Hello! Ask away; answers come from our own pages.",
          Language.ES, "¡Hola! Pregunta lo que quieras; las respuestas salen de nuestras páginas.");

  @Mixin private StageOptions stage = new StageOptions();

  @Option(names = "--bucket", required = true, description = "Its content bucket, a stack output.")
  private String bucket = "";

  @Option(names = "--origin", required = true, description = "A site of the business; up to ten.")
  private List<String> origins = new ArrayList<>();

  @Option(names = "--faq", required = true, description = "Its FAQ file; one a language.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--contact", required = true, description = "Whom to ask about personal data.")
  private String contact = "";

  @Option(
      names = "--retention-days",
      defaultValue = "90",
      description = "How long conversations are kept (${DEFAULT-VALUE}); 0 until they are quiet.")
  private int retentionDays = 90;

  @Option(
      names = "--monthly-spend",
      defaultValue = "10",
      description =
          "Dollars its models may cost a month (${DEFAULT-VALUE}); then pages are quoted.")
  private BigDecimal monthlySpend = BigDecimal.TEN;

  @Option(
      names = "--cautious",
      description =
          "Where the stage has a guardrail: do not answer a message in doubt while it cannot be"
              + " asked. Otherwise such a message passes.")
  private boolean cautious;

  @Override
  public Integer call() throws CannotStart {
    var listed = origins();
    var faqs = new EnumMap<Language, Faq>(Language.class);
    var texts = new ArrayList<String>();
    for (var file : files) {
      var text = read(file);
      var faq = parse(file, text);
      if (faqs.put(faq.language(), faq) != null) {
        throw new CannotStart(file + ": another file has this language already.");
      }
      texts.add(text);
    }
    try {
      var random = new SecureRandom();
      var deployed = Stage.of(stage.aws(), stage.name(), bucket, Clock.systemUTC(), random);
      var workspace = workspace(deployed.newTenant(), faqs);
      var key = deployed.open(workspace, listed, texts, spend(), cautious);
      System.out.printf("{\"tenant\":\"%s\",\"key\":\"%s\"}%n", workspace.tenant(), key);
      return 0;
    } catch (Unavailable e) {
      throw CannotStart.unreachable(e);
    }
  }

  private long spend() throws CannotStart {
    try {
      var micros = monthlySpend.movePointRight(6).longValueExact();
      if (micros >= 0) {
        return micros;
      }
    } catch (ArithmeticException tooFineOrTooMuch) {
      // Said below.
    }
    throw new CannotStart("--monthly-spend is a number of dollars, such as 10 or 2.50.");
  }

  private Set<Origin> origins() throws CannotStart {
    for (var origin : origins) {
      if (Origin.parse(origin).isEmpty() || origins.size() > 10) {
        throw new CannotStart("--origin takes up to ten origins such as https://www.example.com.");
      }
    }
    return origins.stream().map(Origin::new).collect(Collectors.toSet());
  }

  private static String read(Path file) throws CannotStart {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new CannotStart(file + ": it cannot be read.");
    }
  }

  private static Faq parse(Path file, String text) throws CannotStart {
    try {
      return FaqJson.read(text.getBytes(UTF_8));
    } catch (BadContent e) {
      throw new CannotStart(file + ": " + e.getMessage());
    }
  }

  private Workspace workspace(TenantId tenant, Map<Language, Faq> faqs) throws CannotStart {
    if (retentionDays < 0 || retentionDays > Retention.MOST) {
      throw new CannotStart("--retention-days is from 0 to " + Retention.MOST + ".");
    }
    var greeting = new EnumMap<Language, String>(Language.class);
    var suggestions = new EnumMap<Language, List<String>>(Language.class);
    for (var faq : faqs.values()) {
      greeting.put(faq.language(), GREETING.getOrDefault(faq.language(), ""));
      suggestions.put(
          faq.language(),
          faq.entries().stream().limit(SUGGESTIONS).map(FaqEntry::question).toList());
    }
    var name = faqs.values().iterator().next().business();
    return new Workspace(
        tenant, name, "#1f5fa4", greeting, suggestions, name, contact, retentionDays);
  }
}
