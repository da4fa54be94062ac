package parlor.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** No value is text, or a part of a conversation, or a record that has such a part. */
final class HoldNoConversation extends ArchCondition<JavaField> {
  HoldNoConversation() {
    super("hold no conversation");
  }

  @Override
  public void check(JavaField field, ConditionEvents events) {
    boolean clean =
        field.getType() instanceof JavaParameterizedType type
            && type.getActualTypeArguments().getLast().getAllInvolvedRawTypes().stream()
                .noneMatch(HoldNoConversation::tells);
    events.add(new SimpleConditionEvent(field, clean, field.getFullName()));
  }

  private static boolean tells(JavaClass type) {
    return type.isAssignableTo(CharSequence.class)
        || type.getPackageName().startsWith("parlor.conversation")
        || (type.isRecord()
            && type.getFields().stream()
                .filter(part -> !part.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(part -> part.getType().getAllInvolvedRawTypes().stream())
                .anyMatch(part -> !part.equals(type) && tells(part)));
  }
}
