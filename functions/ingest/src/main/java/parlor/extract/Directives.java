package parlor.extract;

import java.util.regex.Pattern;

/**
 * Text that speaks to a machine: orders to a model, or the marks by which models tell roles apart.
 * It is kept, as what a page says, and marked; it is never obeyed here.
 */
final class Directives {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(ignore|disregard|forget|override)\\b.{0,20}\\b(previous|prior|above|earlier|all|your|system)("
              + " \\w+)? "
              + "(instructions?|prompts?|rules?|directions?|guidelines?)\\b|\\b(ignore|disregard|forget|override)"
              + " ((all|of|the|these|your) )*(instructions|prompts|rules|directions|guidelines)"
              + " (above|before|you)\\b|\\byou are (now|no longer) (an?|the)\\b|\\bsystem"
              + " prompt\\b|\\bas an? (ai|language model|assistant)\\b|\\b(ai|llm|language)"
              + " models?\\b.{0,40}\\b(must|should|shall|please)\\b|\\b(assistants?|chat"
              + " ?bots?|ai)\\b.{0,20}\\b(must|should|shall)"
              + " (always|never|not|say|tell|answer|reply|recommend)\\b|\\bdo not"
              + " (tell|reveal|mention)\\b.{0,30}\\buser\\b");
  private static final Pattern SPANISH =
      Pattern.compile(
          "(?iu)\\b(ignora|ignore|olvida|olvide|omite|descarta)\\b.{0,40}\\b(instrucciones|reglas|indicaciones|órdenes)\\b|\\beres"
              + " ahora (un|una|el|la)\\b|\\bcomo (una? )?(ia|inteligencia artificial|modelo de"
              + " lenguaje)\\b|\\b(el|la) (asistente|ia|chatbot)\\b.{0,20}\\bdebe"
              + " (siempre|decir|responder|nunca)\\b");
  private static final Pattern MARKS =
      Pattern.compile(
          "(?i)<\\|[a-z_]{2,20}\\|>|\\[/?INST]|<</?SYS>>|^#{2,} ?(system|instruction)s?\\b"
              + "|\\b(system|assistant) ?: ",
          Pattern.MULTILINE);

  private Directives() {}

  static boolean in(String text) {
    return ENGLISH.matcher(text).find()
        || SPANISH.matcher(text).find()
        || MARKS.matcher(text).find();
  }
}
