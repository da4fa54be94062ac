package parlor.host.browser;

/**
 * An invented business with a site, and what is asked and answered on the way from its address to a
 * visitor's answer, in one language.
 *
 * @param page of its site; says what {@code asked} wants to know, and nothing of {@code unknown}
 * @param told what the answer to {@code asked} has in it
 * @param colleague to invite
 * @param subject what the mail to them is about
 */
record SignUpWords(
    String language,
    String locale,
    String owner,
    String name,
    String page,
    String asked,
    String told,
    String unknown,
    String answer,
    String colleague,
    String subject) {
  static final SignUpWords ENGLISH =
      new SignUpWords(
          "en",
          "en-GB",
          "Ada",
          "Otter Kayaks",
          """
          <h2>Opening hours</h2>
          <p>The boathouse is open from 9:00 to 18:45 every day between April and October.</p>
          <h2>Prices</h2>
          <p>A kayak for one costs 14 pounds an hour, a canoe for three costs 27 pounds.</p>
          <h2>Parking</h2>
          <p>Cars stand for free behind the chapel, two minutes on foot from the water.</p>
          """,
          "What are your opening hours?",
          "18:45",
          "Could somebody tune my grandmother's accordion?",
          "Gladly: bring it on a Tuesday and ask for Wilf.",
          "bo@otter.example",
          "Otter Kayaks");

  static final SignUpWords SPANISH =
      new SignUpWords(
          "es",
          "es-ES",
          "Nuria",
          "Cerámica Lince",
          """
          <h2>Horario</h2>
          <p>El taller abre de 10:00 a 19:15 de martes a sábado; los lunes está cerrado.</p>
          <h2>Precios</h2>
          <p>Una clase de torno cuesta 32 euros e incluye el barro y la cocción de dos piezas.</p>
          <h2>Aparcamiento</h2>
          <p>Se aparca gratis en la plaza de la fuente, a un minuto andando del taller.</p>
          """,
          "¿Cuál es el horario?",
          "19:15",
          "¿Me podéis afinar el acordeón de la abuela?",
          "Claro: tráelo un martes y pregunta por Wilfredo.",
          "bruno@lince.example",
          "Cerámica Lince");

  /** The site's front page with this in its head. */
  String html(String head) {
    return "<!doctype html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title>%s</head><body><main><h1>%s</h1>%s</main></body></html>"
        .formatted(language, name, head, name, page);
  }
}
