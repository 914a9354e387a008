package dev.soroka.bot.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
  private final WebhookSecret secret = new WebhookSecret(TestInstance.SECRETS);

  @Test
  void isKnownToNobodyElse() {
    assertThat(secret.isKnownTo(null, 1)).isFalse();
    assertThat(secret.isKnownTo("", 1)).isFalse();
    assertThat(secret.isKnownTo(secret.of(2), 1)).isFalse();
    assertThat(secret.isKnownTo(secret.of(1), 1)).isTrue();
  }

  @Test
  void hasOnlyLettersThatTelegramAllows() {
    assertThat(LongStream.range(0, 100).mapToObj(secret::of))
        .allSatisfy(one -> assertThat(one).matches("[A-Za-z0-9_-]{40,256}"));
  }

  @Test
  void staysTheSameOverRestarts() {
    assertThat(new WebhookSecret(TestInstance.SECRETS).of(7)).isEqualTo(secret.of(7));
  }
}
