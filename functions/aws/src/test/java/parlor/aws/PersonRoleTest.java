package parlor.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parlor.dynamodb.PersonAccess;
import parlor.people.PersonId;
import parlor.testing.HandClock;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Credentials for one person at a time; how they are kept and renewed is TenantRoleTest's. */
final class PersonRoleTest {
  private static final String ROLE = "arn:aws:iam::111122223333:role/owner-person";
  private static final PersonId ANA = PersonId.of("https://issuer.example", "ana");
  private static final PersonId BEA = PersonId.of("https://issuer.example", "bea");

  private final HandClock clock = new HandClock();
  private final AwsServer server = AwsServer.start(clock);
  private Place place;
  private PersonAccess role;

  PersonRoleTest() throws IOException {}

  @BeforeEach
  void enter() {
    place = new Place(server.endpoint());
    role = place.aws.inPersonRole(ROLE, clock).people();
  }

  @AfterEach
  void leave() {
    place.close();
    server.close();
  }

  @Test
  void names_the_person_in_a_tag_and_nothing_else() {
    role.of(ANA);
    assertThat(server.credentialsAskedFor().getFirst())
        .containsEntry("RoleArn", ROLE)
        .containsEntry("RoleSessionName", ANA.value())
        .containsEntry("Tags.member.1.Key", "subject")
        .containsEntry("Tags.member.1.Value", ANA.value())
        .doesNotContainKeys("Tags.member.2.Key", "TransitiveTagKeys.member.1", "Policy");
  }

  @Test
  void each_person_has_credentials_of_their_own_asked_for_once() {
    assertThat(tokenOf(ANA)).isNotEqualTo(tokenOf(BEA)).isEqualTo(tokenOf(ANA));
    assertThat(server.count("sts", "AssumeRole")).isEqualTo(2);
  }

  @Test
  void a_tenant_s_right_and_a_person_s_are_two() {
    var both = place.aws.inRole("arn:aws:iam::111122223333:role/t", clock);
    var aws = both.inPersonRole(ROLE, clock);
    aws.access().of(Sample.ALBA);
    aws.people().of(ANA);
    assertThat(server.credentialsAskedFor())
        .extracting(asked -> asked.get("RoleArn") + " " + asked.get("Tags.member.1.Key"))
        .containsExactly("arn:aws:iam::111122223333:role/t tenant", ROLE + " subject");
  }

  private String tokenOf(PersonId person) {
    var credentials = role.of(person).credentialsProvider().orElseThrow().resolveCredentials();
    return ((AwsSessionCredentials) credentials).sessionToken();
  }
}
