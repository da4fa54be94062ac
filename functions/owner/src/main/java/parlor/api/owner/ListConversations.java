package parlor.api.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parlor.conversation.ConversationId;
import parlor.conversation.Mode;
import parlor.conversation.Outcome;
import parlor.conversation.OwnerView;
import parlor.conversation.OwnerView.Listed;
import parlor.conversation.Span;
import parlor.http.HttpReply;
import parlor.http.Json;
import parlor.http.Read;

/** {@code GET /v1/owner/conversations}: a page of the list, newest first. */
final class ListConversations implements Answering {
  private static final int PAGE = 100;

  /** Pages that are opened for one request, where only some lines of each are wanted. */
  private static final int PAGES = 5;

  private record Wanted(int most, Span span, Optional<Outcome> outcome, Optional<Mode> state) {
    boolean isAny() {
      return outcome.isEmpty() && state.isEmpty();
    }

    boolean wants(Listed listed) {
      return outcome.filter(it -> it != listed.line().outcome()).isEmpty()
          && state.filter(it -> it != listed.mode()).isEmpty();
    }
  }

  private record Found(List<Listed> listed, Optional<ConversationId> next) {}

  private final OwnerView view;
  private final Cursors cursors;

  ListConversations(OwnerView view, Cursors cursors) {
    this.view = view;
    this.cursors = cursors;
  }

  @Override
  public HttpReply reply(Visit visit) {
    return switch (wanted(visit)) {
      case Read.Bad<Wanted>(var problem) -> problem.reply(visit.call());
      case Read.Good<Wanted>(var wanted) ->
          reply(visit, wanted.isAny() ? page(visit, wanted) : filtered(visit, wanted));
    };
  }

  private Read<Wanted> wanted(Visit visit) {
    return Asked.span(visit, OwnerRoute.LIST_CONVERSATIONS, cursors)
        .then(
            span ->
                Asked.limit(visit)
                    .then(
                        most ->
                            Asked.word(visit, Outcome.class, "outcome")
                                .then(
                                    outcome ->
                                        Asked.word(visit, Mode.class, "state")
                                            .then(
                                                state ->
                                                    Read.good(
                                                        new Wanted(most, span, outcome, state))))));
  }

  private Found page(Visit visit, Wanted wanted) {
    var page = view.page(visit.tenant(), wanted.span(), wanted.most());
    return new Found(page.listed(), page.last());
  }

  private Found filtered(Visit visit, Wanted wanted) {
    var all = new ArrayList<Listed>();
    var span = wanted.span();
    for (int i = 0; i < PAGES; i++) {
      var page = view.page(visit.tenant(), span, PAGE, wanted.state());
      for (var listed : page.listed()) {
        if (wanted.wants(listed)) {
          all.add(listed);
        }
        if (all.size() == wanted.most()) {
          return new Found(all, Optional.of(listed.line().id()));
        }
      }
      if (page.last().isEmpty()) {
        return new Found(all, Optional.empty());
      }
      span = span.until(page.last().get());
    }
    return new Found(all, span.before());
  }

  private HttpReply reply(Visit visit, Found found) {
    var json = Json.object();
    var array = json.putArray("conversations");
    found.listed().forEach(listed -> array.add(LineJson.of(listed)));
    json.put(
        "next",
        found
            .next()
            .map(id -> cursors.seal(visit, OwnerRoute.LIST_CONVERSATIONS, id.toString()))
            .orElse(null));
    return Json.reply(200, json);
  }
}
