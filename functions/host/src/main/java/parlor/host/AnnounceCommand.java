package parlor.host;

import java.util.concurrent.Callable;
import parlor.notice.Notice.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Announces a change of provider, region or sub-processor. */
@Command(
    name = "announce",
    description =
        "Announce a change of provider, region or sub-processor with its day, thirty days ahead"
            + " unless the file says otherwise: by mail, at the desk and on the processing card."
            + " What runs and was not announced is shown to owners. Prints a line of JSON for"
            + " each.",
    mixinStandardHelpOptions = true)
final class AnnounceCommand implements Callable<Integer> {
  @Mixin private NoticeOptions notice = new NoticeOptions();

  @Override
  public Integer call() throws CannotStart, InterruptedException {
    return notice.tell(Kind.CHANGE);
  }
}
