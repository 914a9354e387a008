package dev.soroka.management.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingEncoderTest {
  private final Counting slow = new Counting();
  private final RememberingEncoder encoder = new RememberingEncoder(slow);

  @Test
  void remembersNoGuess() {
    assertThat(encoder.matches("guess", "hash of secret")).isFalse();
    assertThat(encoder.matches("guess", "hash of secret")).isFalse();

    assertThat(slow.asked).isEqualTo(2);
  }

  @Test
  void stillRefusesAGuessAfterTheRightPassword() {
    assertThat(encoder.matches("secret", "hash of secret")).isTrue();

    assertThat(encoder.matches("guess", "hash of secret")).isFalse();
    assertThat(encoder.matches("secret", "hash of another")).isFalse();
  }

  @Test
  void asksTheSlowHashOnlyOnceForTheRightPassword() {
    assertThat(encoder.matches("secret", "hash of secret")).isTrue();
    assertThat(encoder.matches("secret", "hash of secret")).isTrue();

    assertThat(slow.asked).isEqualTo(1);
  }

  @Test
  void refusesAMissingPassword() {
    assertThat(encoder.matches(null, "hash of secret")).isFalse();
    assertThat(encoder.matches("secret", null)).isFalse();
  }

  @Test
  void encodesAsTheSlowOneDoes() {
    assertThat(encoder.encode("secret")).isEqualTo("hash of secret");
  }

  /** Counts how often it is asked. */
  private static final class Counting implements PasswordEncoder {
    private int asked;

    @Override
    public String encode(@Nullable CharSequence password) {
      return "hash of " + password;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
      asked++;
      return encode(password).equals(encoded);
    }
  }
}
