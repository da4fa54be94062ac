package parlor.host.browser;

/**
 * What is asked, answered and read on the desk's walk, in one language.
 *
 * @param question one that the guesthouse's pages do not answer
 * @param deed how the audit tells of the answer
 */
record DeskWords(
    String language,
    String locale,
    String site,
    String signIn,
    String question,
    String answer,
    String deed) {
  static final DeskWords ENGLISH =
      new DeskWords(
          "en",
          "en-GB",
          "/guesthouse/",
          "Sign in",
          "Can I borrow a telescope for the night sky?",
          "Yes, ours stands on the terrace; ask for its key at breakfast.",
          "Added an answer");

  static final DeskWords SPANISH =
      new DeskWords(
          "es",
          "es-ES",
          "/guesthouse/es/",
          "Iniciar sesión",
          "¿Tenéis un piano para tocar por la tarde?",
          "Sí, hay uno en el salón; la llave está en la recepción.",
          "Añadió una respuesta");
}
