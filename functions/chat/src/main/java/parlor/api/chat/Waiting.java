package parlor.api.chat;

import parlor.answers.Audience;
import parlor.http.HttpCall;

/** Whoever waits for a reply in one piece, while the host sees them there. */
record Waiting(HttpCall call) implements Audience {
  @Override
  public void hear(String piece) {}

  @Override
  public boolean listens() {
    return call.waits().getAsBoolean();
  }
}
