package parlor.answers;

import parlor.content.EntryFault;
import parlor.content.Trouble;
import parlor.content.TroubleWords;
import parlor.tenant.Language;

/** Content that cannot be taken; the message is for the owner and says which entry and what. */
public final class BadContent extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Trouble trouble;

  BadContent(EntryFault fault, String... where) {
    this(Trouble.of(fault, where));
  }

  private BadContent(Trouble trouble) {
    super(TroubleWords.in(Language.EN).detail(trouble));
    this.trouble = trouble;
  }

  /** The same for an owner of any language. */
  public Trouble trouble() {
    return trouble;
  }
}
