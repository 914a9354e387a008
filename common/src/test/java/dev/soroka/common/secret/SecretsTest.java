package dev.soroka.common.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final String OTHER_KEY =
      Base64.getEncoder()
          .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  private final Secrets secrets = new Secrets(KEY);

  @Test
  void refusesAKeyOfTheWrongLength() {
    assertThatThrownBy(() -> new Secrets("c2hvcnQ="))
        .hasMessage("SOROKA_SECRET_KEY must be 32 bytes in Base64");
  }

  @Test
  void refusesAKeyThatIsNotBase64() {
    assertThatThrownBy(() -> new Secrets("not base64!"))
        .hasMessage("SOROKA_SECRET_KEY is not Base64");
  }

  @Test
  void doesNotDecryptWithAnotherKey() {
    var ciphertext = secrets.encrypt("token");

    assertThatThrownBy(() -> new Secrets(OTHER_KEY).decrypt(ciphertext))
        .hasMessageContaining("was SOROKA_SECRET_KEY changed?");
  }

  @Test
  void noticesAnAlteredCiphertext() {
    var ciphertext = secrets.encrypt("token");
    var middle = ciphertext.length() / 2;
    var altered =
        ciphertext.substring(0, middle)
            + (ciphertext.charAt(middle) == 'A' ? 'B' : 'A')
            + ciphertext.substring(middle + 1);

    assertThatThrownBy(() -> secrets.decrypt(altered)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotTakePlainTextForCiphertext() {
    assertThatThrownBy(() -> secrets.decrypt("plain")).hasMessage("This is no ciphertext of ours");
  }

  @Test
  void givesTheSecretBack() {
    assertThat(secrets.decrypt(secrets.encrypt("пароль 🐦"))).isEqualTo("пароль 🐦");
  }

  @Test
  void encryptsTheSameSecretDifferentlyEachTime() {
    assertThat(secrets.encrypt("token")).isNotEqualTo(secrets.encrypt("token"));
  }

  @Test
  void recognisesAnEqualSecretByItsFingerprint() {
    assertThat(secrets.fingerprint("token"))
        .isEqualTo(new Secrets(KEY).fingerprint("token"))
        .isNotEqualTo(secrets.fingerprint("other"))
        .isNotEqualTo(new Secrets(OTHER_KEY).fingerprint("token"));
  }
}
