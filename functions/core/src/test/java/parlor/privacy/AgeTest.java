package parlor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AgeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm 11 years old",
        "hi i am only nine years old, can i come",
        "im 12 yo",
        "I\u2019m 10 yrs old",
        "Tengo 12 años",
        "hola, tengo solo once años y quiero ir",
        "cumplí diez años ayer"
      })
  void who_says_that_they_are_younger(String text) {
    assertThat(Age.isYounger(text, 13)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm 13 years old",
        "I am 35 years old",
        "My son is 11 years old",
        "I was 10 years old when I first came",
        "I'm 5 minutes away",
        "I'm 12 km from you",
        "A table for 12, please",
        "Tengo 13 años",
        "Tengo un hijo de 10 años",
        "Tengo 10 años de experiencia",
        "Mi hija tiene 9 años",
        "tengo once maletas",
        "I am s\u0131x years old",
        "I am \u017Fix years old"
      })
  void who_does_not(String text) {
    assertThat(Age.isYounger(text, 13)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I'm 15 years old",
        "tengo quince años",
        "I am sixteen years old",
        "Tengo dieciséis años"
      })
  void a_business_may_ask_for_more(String text) {
    assertThat(Age.isYounger(text, 13)).isFalse();
    assertThat(Age.isYounger(text, 18)).isTrue();
  }
}
