package parlor.host;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import parlor.api.owner.SignUps;
import picocli.CommandLine.Option;

/** Who may make a business of their own; options go before the environment. */
final class SignUpOptions {
  @Option(
      names = "--sign-up",
      description =
          "Who may make a business of their own at the desk: open, invited or closed (open).")
  private @Nullable String mode;

  @Option(
      names = "--invited",
      description =
          "E-mail addresses that may, with commas between them; the issuer must have verified"
              + " them.")
  private @Nullable String invited;

  @Option(
      names = "--ceiling",
      description =
          "Messages, and dollars for models, a month of all businesses that sign up (20000/100).")
  private @Nullable String ceiling;

  SignUps rules(Map<String, String> environment) throws CannotStart {
    try {
      return SignUps.of(
          said(mode, environment, "PARLOR_SIGN_UP", "open"),
          said(invited, environment, "PARLOR_INVITED", ""),
          said(ceiling, environment, "PARLOR_CEILING", "20000/100"));
    } catch (IllegalArgumentException e) {
      throw new CannotStart(
          "--sign-up is open, invited or closed; --ceiling is messages and dollars: 20000/100.");
    }
  }

  private static String said(
      @Nullable String option, Map<String, String> environment, String name, String otherwise) {
    return option == null ? environment.getOrDefault(name, otherwise) : option;
  }
}
