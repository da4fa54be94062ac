package parlor.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parlor.answers.ContentFile;
import parlor.answers.Faq;
import parlor.content.SourceId;
import parlor.failure.Unavailable;
import parlor.seal.Unreadable;
import parlor.sealing.TinkVault;
import parlor.testing.HandClock;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What our adapters need of AWS, wherever it is. */
abstract class AwsContract {
  final HandClock clock = new HandClock();
  final Sample sample = new Sample(seed());
  Place place;

  abstract URI endpoint();

  /** Two runs against one emulator must not meet. */
  abstract long seed();

  @BeforeEach
  void enter() {
    place = new Place(endpoint());
  }

  @AfterEach
  void leave() {
    place.close();
  }

  @Test
  void a_tenant_key_opens_for_its_tenant_and_no_other() {
    var master = KmsMasterKey.of(place.aws, place.newKey());
    var key = sample.bytes(200);
    var wrapped = master.wrap(Sample.ALBA, key);
    assertThat(master.unwrap(Sample.ALBA, wrapped)).isEqualTo(key);
    assertThat(new String(wrapped, UTF_8)).doesNotContain(new String(key, UTF_8));
    assertThatThrownBy(() -> master.unwrap(Sample.LOOK_ALIKE, wrapped))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void a_tenant_key_that_was_changed_does_not_open() {
    var master = KmsMasterKey.of(place.aws, place.newKey());
    var wrapped = master.wrap(Sample.ALBA, sample.bytes(200));
    wrapped[wrapped.length - 1] ^= 1;
    assertThatThrownBy(() -> master.unwrap(Sample.ALBA, wrapped)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_tenant_key_does_not_open_under_another_master_key() {
    var wrapped = KmsMasterKey.of(place.aws, place.newKey()).wrap(Sample.ALBA, sample.bytes(200));
    var other = KmsMasterKey.of(place.aws, place.newKey());
    assertThatThrownBy(() -> other.unwrap(Sample.ALBA, wrapped)).isInstanceOf(Unreadable.class);
  }

  @Test
  void a_vault_stands_on_the_master_key() {
    var arn = place.newKey();
    var record = sample.conversation().record();
    var vault = new TinkVault(KmsMasterKey.of(place.aws, arn), clock);
    var chain = vault.newRecordKey(Sample.ALBA, record, vault.newTenantKey(Sample.ALBA));
    var sealed = vault.open(Sample.ALBA, record, chain).seal(new byte[] {7}, "000001");
    var later = new TinkVault(KmsMasterKey.of(place.aws, arn), clock);
    assertThat(later.open(Sample.ALBA, record, chain).open(sealed, "000001")).containsExactly(7);
    assertThatThrownBy(() -> later.open(Sample.LOOK_ALIKE, record, chain))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void a_token_sealed_by_one_instance_opens_at_another() {
    var secret = newSecret();
    var visit = sample.visit();
    var token = tokens(secret).seal(visit);
    assertThat(tokens(secret).open(token)).contains(visit);
    assertThat(tokens(newSecret()).open(token)).isEmpty();
  }

  @Test
  void after_a_rotation_old_tokens_open_and_new_ones_open_where_it_is_not_yet_known() {
    var secret = newSecret();
    var visit = sample.visit();
    var early = tokens(secret);
    var old = early.seal(visit);
    place.rotate(secret, sample.secret());
    clock.forward(Duration.ofMinutes(1));
    var late = tokens(secret);
    var fresh = late.seal(visit);
    assertThat(late.open(old)).contains(visit);
    assertThat(early.open(fresh)).contains(visit);
    assertThat(early.seal(visit).substring(0, 6)).isEqualTo(fresh.substring(0, 6));
    assertThat(old.substring(0, 6)).isNotEqualTo(fresh.substring(0, 6));
  }

  @Test
  void after_two_rotations_the_oldest_tokens_no_longer_open() {
    var secret = newSecret();
    var old = tokens(secret).seal(sample.visit());
    place.rotate(secret, sample.secret());
    place.rotate(secret, sample.secret());
    assertThat(tokens(secret).open(old)).isEmpty();
  }

  @Test
  void a_secret_that_is_not_there_is_an_outage() {
    assertThatThrownBy(() -> tokens("none-such").seal(sample.visit()))
        .isInstanceOf(Unavailable.class)
        .hasMessage("secrets unavailable");
  }

  @Test
  void public_keys_made_by_one_instance_are_read_by_another() {
    var secret = newSecret();
    var key = sample.key();
    var text = SecretPublicKeys.of(place.aws, secret, clock).text(key);
    assertThat(SecretPublicKeys.of(place.aws, secret, clock).read(text)).contains(key);
    assertThat(SecretPublicKeys.of(place.aws, newSecret(), clock).read(text)).isEmpty();
  }

  @Test
  void published_content_is_read_back_in_every_language_by_its_tenant_only() {
    var contents = contents();
    var version = contents.publish(Sample.ALBA, List.of(Sample.FAQ_EN, Sample.FAQ_ES));
    var faqs = contents.read(Sample.ALBA, version).orElseThrow().faqs();
    assertThat(faqs).extracting(Faq::business).containsExactly("Casa Alba", "Casa Alba");
    assertThat(faqs.getLast().entries().getFirst().question())
        .isEqualTo("¿A qué hora es el desayuno?");
    assertThat(contents.read(Sample.LOOK_ALIKE, version)).isEmpty();
    assertThat(contents.publish(Sample.ALBA, List.of(Sample.FAQ_EN, Sample.FAQ_ES)))
        .isEqualTo(version);
  }

  @Test
  void content_that_was_never_published_is_empty() {
    var contents = contents();
    assertThat(contents.read(Sample.ALBA, "0".repeat(32))).isEmpty();
    assertThat(contents.read(Sample.ALBA, "../../other")).isEmpty();
  }

  @Test
  void a_version_is_kept_until_it_is_removed_by_its_tenant() {
    var contents = contents();
    var file = ContentFile.of(7, List.of());
    contents.keep(Sample.ALBA, file);
    contents.keep(Sample.ALBA, file);
    contents.remove(Sample.LOOK_ALIKE, file.version());
    assertThat(contents.file(Sample.ALBA, file.version()).orElseThrow().bytes())
        .isEqualTo(file.bytes());
    contents.remove(Sample.ALBA, file.version());
    contents.remove(Sample.ALBA, file.version());
    assertThat(contents.file(Sample.ALBA, file.version())).isEmpty();
  }

  @Test
  void the_last_upload_of_a_source_is_read_by_its_tenant_only() {
    var bucket = sample.name("uploads");
    place.newBucket(bucket);
    var uploads = S3Uploads.of(place.aws, bucket);
    var id = new SourceId("file-1");
    assertThat(uploads.read(Sample.ALBA, id)).isEmpty();
    uploads.keep(Sample.ALBA, id, new byte[] {1});
    uploads.keep(Sample.ALBA, id, new byte[] {2});
    assertThat(uploads.read(Sample.ALBA, id))
        .hasValueSatisfying(b -> assertThat(b).containsExactly(2));
    assertThat(uploads.read(Sample.LOOK_ALIKE, id)).isEmpty();
    uploads.remove(Sample.ALBA, id);
    assertThat(uploads.read(Sample.ALBA, id)).isEmpty();
  }

  @Test
  void a_bucket_that_is_not_there_is_an_outage() {
    var nowhere = S3Contents.of(place.aws, sample.name("nowhere"));
    assertThatThrownBy(() -> nowhere.read(Sample.ALBA, "0".repeat(32)))
        .isInstanceOf(Unavailable.class)
        .hasMessage("content unavailable");
  }

  @Test
  void a_timer_is_held_back() {
    var url = place.newQueue(sample.name("timers"));
    SqsTimers.of(place.aws, url).arm(Sample.ALBA, sample.conversation());
    try (var sqs = place.queues()) {
      var delayed = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
      var attributes =
          sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(delayed)).attributes();
      assertThat(attributes).containsEntry(delayed, "1");
      assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages()).isEmpty();
    }
  }

  @Test
  void a_queue_that_is_not_there_is_an_outage() {
    var timers = SqsTimers.of(place.aws, endpoint() + "/000000000000/none-such");
    assertThatThrownBy(() -> timers.arm(Sample.ALBA, sample.conversation()))
        .isInstanceOf(Unavailable.class)
        .hasMessage("timers unavailable");
    var ingests = SqsIngests.of(place.aws, endpoint() + "/000000000000/none-such");
    assertThatThrownBy(() -> ingests.ask(Sample.ALBA, SourceId.FAQ))
        .isInstanceOf(Unavailable.class)
        .hasMessage("queue unavailable");
    assertThatThrownBy(() -> SqsIngests.named(place.aws, "none-such"))
        .isInstanceOf(Unavailable.class)
        .hasMessage("queue unavailable");
  }

  @Test
  void a_reading_is_asked_for_by_two_ids_and_nothing_else() {
    var name = sample.name("ingest");
    var url = place.newQueue(name);
    SqsIngests.named(place.aws, name).ask(Sample.ALBA, SourceId.FAQ);
    try (var sqs = place.queues()) {
      assertThat(sqs.receiveMessage(r -> r.queueUrl(url)).messages())
          .extracting(Message::body)
          .containsExactly("{\"tenant\":\"%s\",\"source\":\"faq\"}".formatted(Sample.ALBA));
    }
  }

  final SecretTokens tokens(String secret) {
    return SecretTokens.of(place.aws, secret, clock);
  }

  final String newSecret() {
    var name = sample.name("secret");
    place.newSecret(name, sample.secret());
    return name;
  }

  private S3Contents contents() {
    var bucket = sample.name("content");
    place.newBucket(bucket);
    return S3Contents.of(place.aws, bucket);
  }
}
