package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/**
 * A record prints its components unless it says otherwise. So whoever has a secret, or a person's
 * words, among them says otherwise; a record of such records may keep what it is given.
 */
final class TellNoSecret extends ArchCondition<JavaClass> {
  /** What a text is called that is a secret, or is a person's. */
  private static final Set<String> NAMES =
      Set.of(
          "token",
          "secret",
          "resume",
          "key",
          "password",
          "credentials",
          "authorization",
          "cookie",
          "address",
          "email",
          "mail",
          "phone",
          "to",
          "contact",
          "text",
          "html",
          "words",
          "message",
          "opening",
          "question",
          "answer",
          "body",
          "payload");

  private static final Set<String> TYPES =
      Set.of(
          "[B",
          "software.amazon.awssdk.auth.credentials.AwsCredentials",
          "software.amazon.awssdk.auth.credentials.AwsCredentialsProvider",
          "software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration",
          "software.amazon.awssdk.services.dynamodb.model.AttributeValue");

  /** Whose texts are everybody's, and why. */
  private static final Map<String, String> PUBLIC =
      Map.of(
          "parlor.answers.FaqEntry", "what a business publishes",
          "parlor.answers.Passage", "what a business publishes",
          "parlor.tenant.Wording", "what every visitor is shown",
          "parlor.host.pages.Business", "the key stands on the business's pages");

  TellNoSecret() {
    super("print no secret");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (!type.isRecord() || PUBLIC.containsKey(type.getName()) || !printsAll(type)) {
      return;
    }
    for (var field : type.getFields()) {
      if (!field.getModifiers().contains(JavaModifier.STATIC) && secret(field)) {
        events.add(
            SimpleConditionEvent.violated(type, type.getName() + " prints " + field.getName()));
      }
    }
  }

  private static boolean secret(JavaField field) {
    var types = field.getType().getAllInvolvedRawTypes().stream().map(JavaClass::getName).toList();
    return types.stream().anyMatch(TYPES::contains)
        || (types.contains("java.lang.String") && NAMES.contains(field.getName()));
  }

  private static boolean printsAll(JavaClass type) {
    var source = type.getSource().orElseThrow().getUri();
    try (var in = source.toURL().openStream()) {
      return Written.printsItsComponents(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
