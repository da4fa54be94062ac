package parlor.infra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parlor.iam.Question;

/** {@code prove-decisions}, asking an account in which our own evaluator decides. */
class ProveDecisionsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("parlor.root", "..")).resolve("infra-cdk").toAbsolutePath();
  private static final Pattern NEXT = Pattern.compile("\n(?=[ 0-9][0-9]  )");
  private static final String WRONG = "NOT AS EXPECTED";

  @TempDir Path folder;

  private record Ended(int code, String said) {
    /** The numbers of those of which it says this. */
    List<Integer> numbers(String saying) {
      return NEXT.splitAsStream(said)
          .filter(question -> question.contains(saying))
          .map(question -> Integer.valueOf(question.substring(0, 2).strip()))
          .toList();
    }
  }

  @BeforeAll
  static void find_its_tools() throws IOException, InterruptedException {
    for (var tool : List.of("bash", "python3", "curl")) {
      var found = new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor() == 0;
      Assumptions.assumeTrue(found, "no " + tool);
    }
  }

  @Test
  void an_account_that_decides_as_we_do_passes_and_is_left_as_it_was() throws Exception {
    var ended = asked(question -> false);
    assertThat(ended.numbers(WRONG)).isEmpty();
    assertThat(ended.numbers("not asked: ")).containsExactly(35);
    assertThat(ended.numbers("came:     allowed")).contains(1, 12, 15, 26, 31, 38, 41, 42, 49, 57);
    assertThat(ended.said()).contains("denied, without dynamodb:LeadingKeys");
    assertThat(ended.said()).contains("62 asked, 1 not asked, 0 not as expected");
    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void what_it_decides_otherwise_is_told_by_number() throws Exception {
    Predicate<Question> ownContent =
        has("aws:PrincipalTag/tenant").and(q -> q.resource().endsWith("aaaa/content/1.json"));
    var ended =
        asked(
            ownContent
                .or(has("kms:EncryptionContext:other"))
                .or(has("aws:RequestTag/subject").and(has("aws:RequestTag/tenant"))));
    assertThat(ended.numbers(WRONG)).containsExactly(26, 34, 44, 61);
    assertThat(ended.said()).contains("62 asked, 1 not asked, 4 not as expected");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void one_that_never_lets_the_function_in_is_not_taken_for_one_that_refuses_rightly()
      throws Exception {
    var ended = asked(question -> question.action().equals("sts:TagSession"));
    assertThat(ended.said()).contains("Not to be had within a minute").doesNotContain("came:");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void the_list_has_every_decision_and_asks_nobody() throws Exception {
    Files.writeString(folder.resolve("aws"), "#!/bin/sh\necho asked\n");
    assertThat(folder.resolve("aws").toFile().setExecutable(true)).isTrue();
    var ended = run("--list");
    assertThat(ended.numbers("  ")).isEqualTo(IntStream.rangeClosed(1, 63).boxed().toList());
    assertThat(ended.said()).contains("62 asked, 1 not asked").doesNotContain("came:");
    assertThat(ended.code()).isZero();
  }

  private static Predicate<Question> has(String key) {
    return question -> question.context().containsKey(key);
  }

  private Ended asked(Predicate<Question> mistaken) throws IOException, InterruptedException {
    try (var account = new PretendedAccount(mistaken)) {
      account.command(folder);
      var ended = run("eu-central-1");
      assertThat(account.left()).as("what was made and not unmade").isEmpty();
      return ended;
    }
  }

  private Ended run(String argument) throws IOException, InterruptedException {
    var builder = new ProcessBuilder("./prove-decisions", argument).directory(FOLDER.toFile());
    builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);
    builder.environment().put("PROVE_PAUSE", "0");
    var process = builder.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
