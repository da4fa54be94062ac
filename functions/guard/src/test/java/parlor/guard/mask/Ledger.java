package parlor.guard.mask;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Dates, hours, prices and a business's own numbers, in the ways people write them. */
final class Ledger {
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> DATES =
      List.of(
          "%1$02d.%2$02d.%4$02d",
          "%1$02d-%2$02d-%4$02d",
          "%1$02d/%2$02d/%4$02d",
          "%1$d.%2$d.%3$d",
          "%1$02d.%2$02d.%3$d",
          "%1$02d-%2$02d-%3$d",
          "%1$d/%2$d/%3$d",
          "%3$d-%2$02d-%1$02d",
          "%3$d/%2$02d/%1$02d",
          "%3$d.%2$02d.%1$02d",
          "%2$02d/%1$02d/%3$d",
          "%1$02d %2$02d %3$d");
  private static final List<String> HOURS =
      List.of(
          "%02d:%02d", "%02d.%02d", "%02d%02d", "%d:%02d", "%d.%02d", "%02dh%02d", "%02d:%02d h");
  private static final List<String> DAYS =
      List.of(
          "Mesa para dos el %d a las %h",
          "MESA PARA DOS EL %d A LAS %h",
          "Arriving %d %h, leaving %d %h",
          "Appointment %d %h, %d %h",
          "Check in %d, check out %d",
          "Del %d al %d, por favor",
          "Free %d-%d?",
          "¿Hay sitio %d - %d?",
          "Llegamos el %d %h-%h",
          "%d %h",
          "%d, %h",
          "Open %h-%h and %h-%h?",
          "Abrís de %h a %h, y de %h a %h?",
          "I came on %d at %h and again on %d",
          "Nací el %d",
          "La cita del %d a %h con el niño",
          "We booked %d %h for 4 and %d %h for 12",
          "Entrada %d, salida %d, 3 noches",
          "by %d a table",
          "%d a %d",
          "%d and %d and %d",
          "Call me on %d at %h",
          "Llamadme el %d a las %h",
          "My card expires %d, and the booking is %d",
          "Phone me %d %h or %d %h",
          "%d:%h",
          "(%d) %h",
          "%h %d",
          "%h, %d, %h",
          "del %d %h al %d %h",
          "from %d until %d at %h, 2 rooms and 3 nights",
          "A las %h del %d a nombre de B",
          "AB %d C",
          "On %d I paid %p and on %d I paid %p",
          "%d %p, %d %p, %d %p",
          "%p %d");
  private static final List<String> PRICES =
      List.of(
          "I paid %p",
          "Me cobraron %p",
          "It costs %p, or %p with breakfast",
          "Cuesta %p por noche",
          "Total: %p",
          "El presupuesto era %p y ahora %p",
          "Why %p?",
          "%p");
  private static final List<String> OF_BUSINESS =
      List.of(
          "order",
          "order number",
          "my order",
          "booking",
          "booking reference",
          "invoice",
          "invoice no",
          "receipt",
          "the code on my receipt is",
          "ticket",
          "case number",
          "tracking number",
          "reference",
          "delivery note",
          "my membership number is",
          "My membership card number is",
          "gift card code",
          "pedido",
          "mi pedido es el",
          "número de pedido",
          "reserva",
          "localizador",
          "Reservé con el número",
          "factura",
          "la factura es la",
          "albarán",
          "El albarán",
          "incidencia",
          "expediente",
          "número de seguimiento",
          "referencia",
          "recibo",
          "póliza",
          "mi número de socio es",
          "envío",
          "presupuesto");
  private static final List<String> SHAPES =
      List.of(
          "######",
          "#######",
          "########",
          "#########",
          "##########",
          "############",
          "2026/######",
          "2026-#####",
          "2026/####",
          "###-##-####",
          "###-###-####",
          "### ### ###",
          "#### #### ####",
          "#### ####",
          "##-######",
          "A-######",
          "AA######",
          "AA##########",
          "AAA-####-###",
          "AA-2026-####",
          "#.###.###",
          "##/####",
          "####/##",
          "ES##########",
          "GB########",
          "#AA####",
          "INV-2026-####",
          "###-#######-#######",
          "AAAAAA",
          "A#A#A#",
          "n.º ######",
          "#########/##",
          "PW#######AA",
          "(######)",
          "##########A",
          "#### #### ####-#",
          "###.###.###",
          "###/###/###",
          "AA-## ## ##",
          "AAA ### ###",
          "20######-####",
          "## ## ## A",
          "AA ## ## ##",
          "##.###.###",
          "#####-####");
  private static final List<String> ROUND =
      List.of(
          "%s",
          "Hello, %s, please",
          "¿Dónde está %s?",
          "%s is missing",
          "I ask about %s.",
          "Quería preguntar por %s, gracias");

  private final Random random;

  Ledger(long seed) {
    random = new Random(seed);
  }

  String line() {
    return switch (random.nextInt(4)) {
      case 0, 1 -> filled(one(DAYS));
      case 2 -> filled(one(PRICES));
      default -> one(ROUND).replace("%s", one(OF_BUSINESS) + " " + shaped());
    };
  }

  private String filled(String form) {
    var text = form;
    while (text.contains("%d")) {
      text = text.replaceFirst("%d", date());
    }
    while (text.contains("%h")) {
      text = text.replaceFirst("%h", hour());
    }
    while (text.contains("%p")) {
      text = text.replaceFirst("%p", price().replace("$", "\\$"));
    }
    return text;
  }

  private String date() {
    int year = 2020 + random.nextInt(12);
    return String.format(
        Locale.ROOT, one(DATES), 1 + random.nextInt(28), 1 + random.nextInt(12), year, year % 100);
  }

  private String hour() {
    return String.format(Locale.ROOT, one(HOURS), random.nextInt(24), 5 * random.nextInt(12));
  }

  private String price() {
    long whole = 1 + (long) Math.pow(10, 1 + 8.7 * random.nextDouble());
    var form =
        one(
            List.of(
                "%,d €",
                "%,d€",
                "€%,d",
                "EUR %,d",
                "%,d EUR",
                "$%,d",
                "$ %,d",
                "US$%,d",
                "%,d USD",
                "%,d COP",
                "COP %,d",
                "%,d pesos",
                "%,d ARS",
                "MXN %,d",
                "%,d dólares",
                "£%,d",
                "%,d GBP",
                "%,d millones",
                "%,d euros",
                "%,d dollars"));
    var text = String.format(Locale.ROOT, form, whole);
    return switch (random.nextInt(4)) {
      case 0 -> text;
      case 1 -> text.replace(",", "");
      default -> text.replace(',', '.');
    };
  }

  private String shaped() {
    var text = new StringBuilder();
    one(SHAPES)
        .chars()
        .forEach(
            c ->
                text.append(
                    c == '#'
                        ? (char) ('0' + random.nextInt(10))
                        : c == 'A' ? CAPITALS.charAt(random.nextInt(26)) : (char) c));
    return text.toString();
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
