package parlor.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    for (var name : FunctionName.values()) {
      var target = Files.createDirectories(root.resolve("functions/" + name.word() + "/target"));
      Files.createFile(target.resolve(name.word() + ".jar"));
    }
    Files.createDirectories(root.resolve("widget/target/classes/parlor/widget"));
    assertThat(Path.of(Built.in(root, "target").jar(function)))
        .isEqualTo(root.resolve(own(function)));
  }

  @ParameterizedTest
  @EnumSource(FunctionName.class)
  void the_small_door_uploads_a_function_s_own_jar(FunctionName function) {
    var properties = Doors.sam().at("/Resources/" + function.id() + "Function/Properties");
    assertThat(properties.path("Handler").asString("")).isEqualTo(function.handler());
    assertThat(properties.path("CodeUri").asString("")).isEqualTo(own(function));
  }

  private static String own(FunctionName function) {
    return "functions/" + function.word() + "/target/" + function.word() + ".jar";
  }
}
