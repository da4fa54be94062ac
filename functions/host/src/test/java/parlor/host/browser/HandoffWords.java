package parlor.host.browser;

/**
 * What is asked, left, written and read on the way from a chat to a person, in one language.
 *
 * @param question one that the guesthouse's pages do not answer
 * @param unchanged of what the mail's page asks
 * @param done of what it says once it is done
 * @param separator of the table of leads
 */
record HandoffWords(
    String language,
    String locale,
    String site,
    String address,
    String signIn,
    String question,
    String email,
    String name,
    String hello,
    String more,
    String here,
    String summary,
    String unchanged,
    String done,
    String separator) {
  static final HandoffWords ENGLISH =
      new HandoffWords(
          "en",
          "en-GB",
          "/guesthouse/",
          "203.0.113.80",
          "Sign in",
          "Do you lend badminton rackets?",
          "grace@example.org",
          "Grace Hall",
          "Hello, this is Elena. Two of them hang in the hall.",
          "And is there a net?",
          "Elena is here",
          "“Do you lend badminton rackets?”",
          "Nothing has changed yet",
          "Done.",
          ",");

  static final HandoffWords SPANISH =
      new HandoffWords(
          "es",
          "es-ES",
          "/guesthouse/es/",
          "203.0.113.81",
          "Iniciar sesión",
          "¿Podría actuar un mago en el patio?",
          "nuria@example.org",
          "Núria Solé",
          "Hola, soy Elena. Un mago nos encantaría.",
          "¿Puede traer una paloma?",
          "Te atiende Elena",
          "«¿Podría actuar un mago en el patio?»",
          "Todavía no ha cambiado nada",
          "Hecho.",
          ";");
}
