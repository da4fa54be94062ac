package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Behind each function stands its own jar. */
class JarsTest {

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void cdk_uploads_a_function_s_own_jar(FunctionName function) {
    var stack = Synthesized.plain();
    var uploaded = stack.code(new Policies(stack).function(function));
    // The stand-in of a jar has its function's word for content.
    assertThat(uploaded).isEqualTo(function.word());
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void maven_s_own_jar_is_what_cdk_takes(FunctionName function, @TempDir Path root)
      throws IOException {
    assertThat(Path.of(built(root).jar(function))).isEqualTo(root.resolve(own(function)));
  }

  @Test
  void functions_that_nobody_waits_for_share_the_jar_of_their_module(@TempDir Path root)
      throws IOException {
    var stack = Synthesized.plain();
    var built = built(root);
    assertThat(built.custodyJar()).isEqualTo(root.resolve(own("custody")));
    assertThat(built.ingestJar()).isEqualTo(root.resolve(own("ingest")));
    assertThat(built.summaryJar()).isEqualTo(root.resolve(own("summary")));
    for (var name : BackgroundName.values()) {
      assertThat(stack.code(new Policies(stack).function(name.handler()))).isEqualTo(name.jar());
      var properties = Doors.sam().at("/Resources/" + name.id() + "/Properties");
      assertThat(properties.path("Handler").asString("")).isEqualTo(name.handler());
      assertThat(properties.path("CodeUri").asString("")).isEqualTo(own(name.jar()));
    }
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void the_small_door_uploads_a_function_s_own_jar(FunctionName function) {
    var properties = Doors.sam().at("/Resources/" + function.id() + "Function/Properties");
    assertThat(properties.path("Handler").asString("")).isEqualTo(function.handler());
    assertThat(properties.path("CodeUri").asString("")).isEqualTo(own(function));
  }

  /** As Maven leaves it. */
  private static Built built(Path root) throws IOException {
    for (var name :
        List.of(
            "session", "chat", "owner", "visitor", "custody", "ingest", "deletion", "summary")) {
      var target = Files.createDirectories(root.resolve("functions/" + name + "/target"));
      Files.createFile(target.resolve(name + ".jar"));
    }
    var erasure = root.resolve(Built.ERASURE);
    Files.createDirectories(erasure.getParent());
    Files.writeString(erasure, "{}");
    Files.createDirectories(root.resolve("widget/target/classes/parlor/widget"));
    Files.createDirectories(root.resolve("dashboard/target/classes/parlor/desk"));
    return Built.in(root, "target");
  }

  private static String own(FunctionName function) {
    return own(function.word());
  }

  private static String own(String name) {
    return "functions/" + name + "/target/" + name + ".jar";
  }
}
