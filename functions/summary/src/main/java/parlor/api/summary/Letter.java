package parlor.api.summary;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.api.summary.Page.Button;
import parlor.api.summary.Page.Row;
import parlor.conversation.ConversationId;
import parlor.mail.EmailAddress;
import parlor.mail.HeaderText;
import parlor.mail.MailKind;
import parlor.tenant.Workspace;

/**
 * What a mail says, before it is laid out.
 *
 * @param headline the news
 * @param rows what belongs to it
 * @param items conversations, where it tells of several
 * @param about those of which it tells
 */
record Letter(
    HeaderText subject,
    String headline,
    List<Row> rows,
    List<Page.Item> items,
    Optional<Button> button,
    Optional<EmailAddress> replyTo,
    Set<ConversationId> about) {
  Page page(Workspace business, MailKind kind, Words words, URI off) {
    boolean alert = kind == MailKind.ALERT;
    return Page.of(
        business,
        words,
        headline,
        rows,
        items,
        button,
        words.text(alert ? "why.alert" : "why.summary", business.name()),
        Buttons.to(Optional.of(off), alert ? "off.alert" : "off.summary", words));
  }

  @Override
  public String toString() {
    return "Letter[hidden]";
  }
}
