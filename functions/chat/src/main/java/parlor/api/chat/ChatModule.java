package parlor.api.chat;

import dagger.Module;
import dagger.Provides;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import javax.inject.Singleton;
import parlor.answers.Answerer;
import parlor.answers.Indexes;
import parlor.answers.model.SecondLook;
import parlor.answers.model.SecondOpinion;
import parlor.conversation.Conversations;
import parlor.conversation.Lines;
import parlor.conversation.SummaryTimers;
import parlor.guard.Guard;
import parlor.guard.judge.GreyBand;
import parlor.http.HttpCall;
import parlor.http.HttpReply;
import parlor.http.ProblemBoundary;
import parlor.http.visit.Bearer;
import parlor.limit.AddressBuckets;
import parlor.limit.AddressGate;
import parlor.limit.Challenges;
import parlor.limit.KeyGate;
import parlor.limit.Keys;
import parlor.limit.ProofGate;
import parlor.limit.SpentChallenges;
import parlor.seal.Vault;
import parlor.session.Tokens;
import parlor.subject.Naming;
import parlor.subject.SubjectIndex;

@Module
final class ChatModule {
  private ChatModule() {}

  @Provides
  @Singleton
  static Function<HttpCall, HttpReply> endpoint(SendMessage send, ReadConversation read) {
    return new ProblemBoundary(new ChatEndpoint(send, read));
  }

  @Provides
  static SendMessage send(
      Bearer bearer,
      Admission admission,
      Inspection inspection,
      Doubt doubt,
      Answering answering,
      Log log,
      Directory directory,
      Clock clock) {
    return new SendMessage(bearer, admission, inspection, doubt, answering, log, directory, clock);
  }

  @Provides
  static Directory directory(SubjectIndex index, Vault vault) {
    return new Directory(new Naming(index, vault));
  }

  @Provides
  static Inspection inspection(Guard guard, Optional<SecondOpinion> opinion) {
    return new Inspection(guard, opinion.map(_ -> new GreyBand()));
  }

  @Provides
  static Doubt doubt(Optional<SecondOpinion> opinion) {
    return new Doubt(opinion.map(SecondLook::new));
  }

  @Provides
  static ReadConversation read(Bearer bearer, Keys keys, Conversations conversations, Clock clock) {
    return new ReadConversation(bearer, keys, conversations, clock);
  }

  @Provides
  static Bearer bearer(Tokens tokens, Vault vault, Clock clock) {
    return new Bearer(tokens, vault, clock);
  }

  @Provides
  static Admission admission(
      Keys keys,
      AddressBuckets buckets,
      Challenges challenges,
      SpentChallenges spent,
      Conversations conversations,
      Clock clock,
      ExecutorService executor) {
    return new Admission(
        new KeyGate(keys),
        new AddressGate(buckets),
        new ProofGate(challenges, spent),
        conversations,
        clock,
        executor);
  }

  @Provides
  static Answering answering(Indexes indexes, Answerer answerer) {
    return new Answering(indexes, answerer);
  }

  @Provides
  static Log log(
      Conversations conversations,
      Lines lines,
      SummaryTimers timers,
      Clock clock,
      ExecutorService executor) {
    return new Log(conversations, lines, timers, clock, executor);
  }
}
