package parlor.host;

import java.util.concurrent.Callable;
import parlor.notice.Notice.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells businesses that something went wrong with their data. */
@Command(
    name = "notify-breach",
    description =
        "Tell the affected businesses of a data breach: by mail to their owners, and at their desk"
            + " until they have read it. Prints a line of JSON for each; said again with the same"
            + " file, nobody is told twice and the lines say whom the mail reached.",
    mixinStandardHelpOptions = true)
final class NotifyBreachCommand implements Callable<Integer> {
  @Mixin private NoticeOptions notice = new NoticeOptions();

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    return notice.tell(Kind.BREACH);
  }
}
