package parlor.api.ingest;

import java.util.List;
import parlor.tenant.Language;

/**
 * What visitors ask most businesses, in the order in which it is suggested where it is answered.
 */
final class UsualQuestions {
  private static final List<String> EN =
      List.of(
          "When are you open?",
          "How much does it cost?",
          "How do I get there?",
          "Can I book online?",
          "What time is check-in?",
          "What time is breakfast?",
          "Do you deliver?",
          "How long does delivery take?",
          "Can I return something?",
          "Can I cancel my booking?",
          "Is there parking?",
          "Can I bring my dog?",
          "Do you offer courses?",
          "How can I pay?",
          "Do I need an appointment?",
          "Is it suitable for children?",
          "Do you have vegetarian options?",
          "Who are you?");

  private static final List<String> ES =
      List.of(
          "¿Qué horario tenéis?",
          "¿Cuánto cuesta?",
          "¿Cómo se llega?",
          "¿Puedo reservar por internet?",
          "¿A qué hora es la entrada?",
          "¿A qué hora es el desayuno?",
          "¿Hacéis envíos?",
          "¿Cuánto tarda el envío?",
          "¿Puedo devolver algo?",
          "¿Puedo cancelar la reserva?",
          "¿Hay aparcamiento?",
          "¿Puedo llevar a mi perro?",
          "¿Hacéis cursos?",
          "¿Cómo puedo pagar?",
          "¿Hace falta cita?",
          "¿Es apto para niños?",
          "¿Hay opciones vegetarianas?",
          "¿Quiénes sois?");

  private UsualQuestions() {}

  static List<String> in(Language language) {
    return switch (language) {
      case EN -> EN;
      case ES -> ES;
    };
  }
}
