package parlor.answers.model;

import java.util.List;
import java.util.Optional;
import parlor.answers.FigureCheck;
import parlor.tenant.Origin;

/**
 * What an attempt goes by.
 *
 * @param heard what the visitor has said and been answered, as the model reads it
 * @param told what the business has told about itself beside passages
 */
record Brief(
    Prompt prompt,
    Cited cited,
    Canary canary,
    Origin origin,
    List<String> heard,
    List<String> told) {
  OutboundCheck.Said said(String sentence) {
    return new OutboundCheck.Said(
        sentence, List.copyOf(cited.byId().values()), Optional.of(origin));
  }

  FigureCheck figures() {
    return new FigureCheck(heard, told);
  }
}
