package parlor.answers.model;

import java.util.function.Consumer;

/**
 * A language model. One call is one request to its provider: whoever asks decides whether another
 * model is asked, and an adapter tries nothing again on its own beyond what its client does.
 */
public interface Model {
  /**
   * Has the model write, and returns once it has ended, however it ended. {@code pieces} gets the
   * text as it arrives, in order, never two pieces at once, perhaps on another thread.
   *
   * @throws InterruptedException if the calling thread is interrupted, which is how a call is given
   *     up: the connection is closed, so that the provider stops too
   */
  Ending write(Prompt prompt, Consumer<String> pieces) throws InterruptedException;
}
