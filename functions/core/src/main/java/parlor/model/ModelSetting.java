package parlor.model;

import java.net.URI;
import java.util.regex.Pattern;

/** A language model that a deployment may ask, under a name that workspaces pick it by. */
public sealed interface ModelSetting {
  String name();

  /** What its provider calls it. */
  String id();

  Price price();

  /** Whether whoever runs it may compute an answer in another region. */
  boolean acrossRegions();

  /**
   * A model of Amazon Bedrock in the deployment's own region.
   *
   * @param acrossRegions whether Bedrock may compute the answer in another region
   */
  record Bedrock(String name, String id, boolean acrossRegions, Price price)
      implements ModelSetting {
    /** Providers' names are longer than geographies'; {@code ai21} is none. */
    private static final Pattern ELSEWHERE =
        Pattern.compile(
            "(us|us-gov|eu|apac|au|ca|jp|sa|me|af|il|global)\\..*"
                + "|arn:.*:(application-)?inference-profile/.*");

    /**
     * Whether the id has Bedrock compute in another region than the one asked: inference profiles
     * do, named by an ARN or by an id that begins with a geography
     * (https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html).
     */
    public boolean mayLeaveTheRegion() {
      return ELSEWHERE.matcher(id).matches();
    }
  }

  /**
   * A model of a server that speaks OpenAI's chat completions.
   *
   * @param server where its paths begin
   * @param plainHttp whether it may be reached without TLS although it is not this machine
   */
  record OpenAi(String name, String id, URI server, boolean plainHttp, Price price)
      implements ModelSetting {
    /** It stands where it stands. */
    @Override
    public boolean acrossRegions() {
      return false;
    }

    public boolean isOnThisMachine() {
      return ThisMachine.is(server);
    }
  }
}
