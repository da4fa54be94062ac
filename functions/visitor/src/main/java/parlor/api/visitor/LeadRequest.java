package parlor.api.visitor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import parlor.conversation.MessageText;
import parlor.conversation.PersonName;
import parlor.http.Body;
import parlor.http.Json;
import parlor.http.Problem;
import parlor.http.Read;
import parlor.http.Slug;
import parlor.lead.Contact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a visitor leaves, as it was read. */
record LeadRequest(PersonName name, Contact contact, Optional<MessageText> message) {
  /** A problem's variant is this and the name of its field. */
  static final String VARIANT = "lead-";

  private static final Set<String> FIELDS = Set.of("name", "email", "phone", "message", "consent");

  /** {@code regions} are where a telephone number without a plus may be from. */
  static Read<LeadRequest> read(Body body, List<String> regions) {
    return Json.read(body, FIELDS).then(json -> read(json, regions));
  }

  private static Read<LeadRequest> read(ObjectNode json, List<String> regions) {
    if (!json.path("consent").isBoolean() || !json.path("consent").asBoolean()) {
      return bad("consent");
    }
    var name = json.path("name").stringValueOpt().flatMap(PersonName::parse);
    if (name.isEmpty()) {
      return bad("name");
    }
    return contact(json, regions)
        .then(
            contact ->
                message(json.path("message"))
                    .then(message -> Read.good(new LeadRequest(name.get(), contact, message))));
  }

  private static Read<Contact> contact(ObjectNode json, List<String> regions) {
    var email = said(json.path("email"));
    var phone = said(json.path("phone"));
    if (email.isEmpty() && phone.isEmpty()) {
      return bad("contact");
    }
    var address = email.flatMap(EmailAddresses::read);
    if (email.isPresent() && address.isEmpty()) {
      return bad("email");
    }
    var number = phone.flatMap(text -> PhoneNumbers.read(text, regions));
    if (phone.isPresent() && number.isEmpty()) {
      return bad("phone");
    }
    return Read.good(new Contact(address, number));
  }

  /** Anything but text and nothing is text that is no contact. */
  private static Optional<String> said(JsonNode field) {
    return field.isMissingNode() || field.isNull()
        ? Optional.empty()
        : Optional.of(field.stringValueOpt().map(String::strip).orElse("?"))
            .filter(text -> !text.isEmpty());
  }

  private static Read<Optional<MessageText>> message(JsonNode field) {
    if (field.isMissingNode() || field.isNull()) {
      return Read.good(Optional.empty());
    }
    if (!field.isString()) {
      return bad("message");
    }
    return switch (MessageText.read(field.asString())) {
      case MessageText.Reading.Text(var text) -> Read.good(Optional.of(text));
      case MessageText.Reading.Blank() -> Read.good(Optional.empty());
      case MessageText.Reading.Broken() -> bad("message");
      case MessageText.Reading.TooLong() -> Read.bad(Problem.of(Slug.MESSAGE_TOO_LONG));
    };
  }

  private static <T> Read<T> bad(String field) {
    return Read.bad(Problem.of(Slug.BAD_REQUEST, VARIANT + field));
  }

  @Override
  public String toString() {
    return "LeadRequest[hidden]";
  }
}
