package parlor.host;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parlor.model.GuardrailSetting;
import picocli.CommandLine.Option;

/** Who gives a second opinion on messages in doubt; without anybody they pass. */
final class GuardrailOptions {
  @Option(
      names = "--guardrail",
      description =
          "A guardrail of Amazon Bedrock as ID:VERSION, asked with your own AWS credentials about"
              + " the few messages that our own guard is in doubt of.")
  private @Nullable String guardrail;

  @Option(
      names = "--guardrail-price",
      defaultValue = GuardrailSetting.DEAR,
      description =
          "Dollars for a thousand text units of all its filters together (${DEFAULT-VALUE}).")
  private String price = GuardrailSetting.DEAR;

  /** What the options say, or else {@code listed}. */
  Optional<GuardrailSetting> setting(String listed) throws CannotStart {
    try {
      return GuardrailSetting.read(guardrail == null ? listed : guardrail + "," + price);
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          (guardrail == null ? "PARLOR_GUARDRAIL: " : "--guardrail: ") + e.getMessage() + ".");
    }
  }
}
