package parlor.infra;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Maven built and the stack uploads.
 *
 * @param sessionJar the session function, with all it needs
 * @param chatJar the chat function, with all it needs
 * @param ownerJar the owner function, with all it needs
 * @param visitorJar the visitor function with all it needs
 * @param custodyJar the functions of those who run a stage, with all they need
 * @param ingestJar the functions that read what a business publishes, with all they need
 * @param deletionJar the function that erases a business, with all it needs
 * @param erasure the file that says in which steps
 * @param summaryJar the functions that write to owners, with all they need
 * @param widget the folder of the widget's scripts
 * @param desk the folder of the owners' desk
 */
record Built(
    Path sessionJar,
    Path chatJar,
    Path ownerJar,
    Path visitorJar,
    Path custodyJar,
    Path ingestJar,
    Path deletionJar,
    Path erasure,
    Path summaryJar,
    Path widget,
    Path desk) {
  /** Where it lies in the sources, for SAM too. */
  static final String ERASURE =
      "functions/deletion/src/main/resources/parlor/api/deletion/erase-workspace.asl.json";

  /**
   * Where a build leaves it.
   *
   * @param target the name of Maven's folder in each module
   */
  static Built in(Path root, String target) {
    return new Built(
        existing(root.resolve("functions/session").resolve(target).resolve("session.jar")),
        existing(root.resolve("functions/chat").resolve(target).resolve("chat.jar")),
        existing(root.resolve("functions/owner").resolve(target).resolve("owner.jar")),
        existing(root.resolve("functions/visitor").resolve(target).resolve("visitor.jar")),
        existing(root.resolve("functions/custody").resolve(target).resolve("custody.jar")),
        existing(root.resolve("functions/ingest").resolve(target).resolve("ingest.jar")),
        existing(root.resolve("functions/deletion").resolve(target).resolve("deletion.jar")),
        existing(root.resolve(ERASURE)),
        existing(root.resolve("functions/summary").resolve(target).resolve("summary.jar")),
        existing(root.resolve("widget").resolve(target).resolve("classes/parlor/widget")),
        existing(root.resolve("dashboard").resolve(target).resolve("classes/parlor/desk")));
  }

  String jar(FunctionName function) {
    return switch (function) {
      case SESSION -> sessionJar.toString();
      case CHAT -> chatJar.toString();
      case OWNER -> ownerJar.toString();
      case VISITOR -> visitorJar.toString();
    };
  }

  private static Path existing(Path path) {
    if (!Files.exists(path)) {
      throw new CannotSynth("not built: " + path);
    }
    return path;
  }
}
