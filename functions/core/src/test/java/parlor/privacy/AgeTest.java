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
        "cumplí diez años ayer",
        "I'm 12",
        "I'm 12, can I book a room?",
        "Hi I'm 11 and want a room",
        "I'm eleven. Is there a pool?",
        "Hello, I am 11!",
        "I'm a 12 year old girl",
        "I'm a 12-year-old",
        "I'm 12-years-old",
        "I'm almost 12 years old",
        "I'm under 13",
        "my age is 11",
        "tengo casi 12 años",
        "Soy una niña de 11 años",
        "mi edad es de 11",
        "I'm just a kid",
        "Soy un niño",
        "12 years old here, can I book?",
        "I turn 12 next week",
        "I'll be eleven in May",
        "Cumplo 12 en mayo",
        "Tengo doce."
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
        "I'm 12 minutes away",
        "We are 12",
        "I'm eleven minutes away, and my train is late",
        "I'm 8 and a half months pregnant",
        "I'm five, maybe six minutes from you",
        "I'm 3.",
        "I'm in room 12",
        "I'm a 30-year-old teacher",
        "I'm under 30",
        "Tengo 4.",
        "Tengo 12 maletas.",
        "I'll be 12 minutes late",
        "I turn 40 next week",
        "Soy la madre de una niña de 11 años",
        "I have a kid",
        "I'm a minor shareholder of nothing, 42 years old",
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
        "Tengo dieciséis años",
        "I'm under 16",
        "Soy menor de edad",
        "I'm a minor"
      })
  void a_business_may_ask_for_more(String text) {
    assertThat(Age.isYounger(text, 13)).isFalse();
    assertThat(Age.isYounger(text, 18)).isTrue();
  }
}
