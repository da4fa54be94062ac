package parlor.api.chat;

import java.util.Optional;
import parlor.answers.model.SecondLook;
import parlor.api.chat.Inspection.Decision;
import parlor.conversation.Answer;

/**
 * What becomes of a message in doubt: whoever gives the second opinion says, and where they say
 * nothing the business has said. They are asked once the key has admitted, since its month pays.
 */
final class Doubt {
  private final Optional<SecondLook> look;

  /** {@code look} where there is somebody to ask. */
  Doubt(Optional<SecondLook> look) {
    this.look = look;
  }

  /** The most that asking may cost, in micro-dollars. */
  long most(Decision.Pass pass) {
    return asking(pass).map(it -> it.most(pass.asked().value())).orElse(0L);
  }

  /** What is said in place of an answer, if the message is not to be answered. */
  Optional<Answer> refusal(Decision.Pass pass, Admission.ByKey.Admitted admitted) {
    return asking(pass)
        .flatMap(
            it ->
                switch (it.at(pass.asked().value(), admitted.purse())) {
                  case HARMLESS -> Optional.empty();
                  case HARMFUL -> Optional.of(Inspection.refused(pass.language()));
                  case NOTHING ->
                      admitted.cautious()
                          ? Optional.of(Inspection.unheard(pass.language()))
                          : Optional.empty();
                });
  }

  private Optional<SecondLook> asking(Decision.Pass pass) {
    return look.filter(_ -> pass.grey());
  }
}
