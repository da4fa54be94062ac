package parlor.answers;

import java.util.List;
import parlor.tenant.Language;

/** The sentences that are ours and not the business's. */
final class Replies {
  private Replies() {}

  static String to(SmallTalk kind, Language language) {
    boolean es = language == Language.ES;
    return switch (kind) {
      case HELLO -> es ? "¡Hola! ¿En qué puedo ayudarte?" : "Hello! How can I help you?";
      case WELLBEING ->
          es
              ? "¡Todo bien, gracias por preguntar! ¿En qué puedo ayudarte?"
              : "All well here, thank you for asking! How can I help you?";
      case THANKS ->
          es
              ? "¡De nada! Si necesitas algo más, aquí estoy."
              : "You are welcome! I am here if you need anything else.";
      case BYE ->
          es ? "¡Hasta luego! Gracias por la visita." : "Goodbye! Thank you for your visit.";
      case IDENTITY ->
          es
              ? "Soy un asistente automático, no una persona. Respondo con lo que dicen las páginas"
                  + " de este sitio."
              : "I am an automated assistant, not a person. I answer with what this site's own"
                  + " pages say.";
      case ABILITY ->
          es
              ? "Soy un asistente automático: respondo preguntas con lo que dicen las páginas de"
                  + " este sitio. Escribe tu pregunta con tus palabras."
              : "I am an automated assistant: I answer questions with what this site's own pages"
                  + " say. Just ask in your own words.";
      case LAUGH ->
          es
              ? "Se me da mejor responder preguntas sobre este sitio. ¿Qué te gustaría saber?"
              : "I am better at answering questions about this site. What would you like to know?";
      case ACKNOWLEDGE, FILLER ->
          es
              ? "De acuerdo. Si quieres saber algo más, pregúntame."
              : "All right. If you would like to know anything else, just ask.";
    };
  }

  /** Said to a visitor who writes in the other language, before a text that is in this one only. */
  static String only(Language language) {
    return language == Language.EN ? "Esto solo está en inglés:" : "This is only in Spanish:";
  }

  /** Said when the content does not say; {@code near} are titles of entries close by. */
  static String notSaid(List<String> near, Language language) {
    boolean es = language == Language.ES;
    var sorry =
        es
            ? "Lo siento, las páginas de este sitio no dicen nada sobre eso."
            : "I am sorry, this site's own pages do not say.";
    if (near.isEmpty()) {
      return sorry
          + (es
              ? " Puedes preguntarlo con otras palabras o preguntarme otra cosa."
              : " You can try other words, or ask me something else.");
    }
    return sorry
        + (es ? " Sí puedo responder, por ejemplo: " : " What I can answer, for example: ")
        + String.join(" · ", near);
  }
}
