package parlor.host.browser;

/**
 * What a visitor reads and writes on the walk, in one language.
 *
 * @param site path of the first page
 * @param next name of the link followed
 * @param heard part of the answer to the first question
 * @param consent of what is shown beside a contact
 * @param left what the log says once it was left
 * @param gone what the chat says of a deleted conversation
 */
record Words(
    String language,
    String locale,
    String site,
    String next,
    String question,
    String heard,
    String second,
    String heardThen,
    String unknown,
    String consent,
    String left,
    String gone,
    String signIn) {
  static final Words ENGLISH =
      new Words(
          "en",
          "en-GB",
          "/guesthouse/",
          "Breakfast",
          "what time can we check in?",
          "15:00",
          "do you have wifi in the rooms?",
          "Wifi",
          "Who won the football world cup in 1998?",
          "may use these details",
          "You left your contact",
          "This conversation was erased",
          "Sign in");

  static final Words SPANISH =
      new Words(
          "es",
          "es-ES",
          "/guesthouse/es/",
          "Desayuno",
          "¿a que hora es la entrada?",
          "15:00",
          "¿hay wifi en las habitaciones?",
          "wifi",
          "¿Quién ganó el mundial de fútbol?",
          "Acepto",
          "Dejaste tu contacto",
          "Esta conversación se borró",
          "Iniciar sesión");
}
