package parlor.guard.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parlor.tenant.Language;

class ReferralTest {
  private final Referral referral = new Referral();

  @ParameterizedTest
  @CsvSource({
    "US,988",
    "ES,024",
    "GB,116 123",
    "IE,116 123",
    "MX,800 911 2000",
    "AR,0800 999 0091",
    "CO,106",
    "CL,*4141",
    "fr,112"
  })
  void each_country_has_its_number_in_both_languages(String country, String number) {
    for (var language : Language.values()) {
      assertThat(referral.in(language, Optional.of(country))).contains(number);
    }
  }

  @Test
  void unknown_country_still_gets_a_way_to_help() {
    assertThat(referral.in(Language.ES, Optional.empty())).contains("112", "findahelpline.com");
    assertThat(referral.in(Language.EN, Optional.empty())).startsWith("I am sorry");
  }
}
