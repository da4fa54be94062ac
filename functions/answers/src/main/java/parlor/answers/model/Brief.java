package parlor.answers.model;

import java.util.List;
import java.util.Optional;
import parlor.tenant.Origin;

/** What an attempt goes by. */
record Brief(Prompt prompt, Cited cited, Canary canary, Origin origin) {
  OutboundCheck.Said said(String sentence) {
    return new OutboundCheck.Said(
        sentence, List.copyOf(cited.byId().values()), Optional.of(origin));
  }
}
