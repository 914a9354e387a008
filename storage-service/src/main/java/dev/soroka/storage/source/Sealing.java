package dev.soroka.storage.source;

import dev.soroka.common.contract.Source;
import dev.soroka.common.secret.Secrets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a source as it is kept: header values, proxy and push secret as ciphertext only. */
@Component
class Sealing {
  private static final int SECRET_BYTES = 32;

  private final Secrets secrets;
  private final SecureRandom random = new SecureRandom();

  Sealing(Secrets secrets) {
    this.secrets = secrets;
  }

  /** A new secret by which pushes are signed, in the clear. */
  String newSecret() {
    var bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The ciphertext of what is not ciphertext already; null stays null. */
  @Nullable String sealed(@Nullable String secret) {
    return secret == null || secret.isBlank() ? null : ciphertext(secret);
  }

  /** What is wanted, under the custody of storage. */
  Source sealed(Source wanted, Custody custody) {
    var headers = new LinkedHashMap<>(wanted.headers());
    headers.replaceAll((_, value) -> ciphertext(value));
    return new Source(
        custody.id(),
        wanted.name().strip(),
        wanted.kind(),
        wanted.url().strip(),
        wanted.category(),
        wanted.interval(),
        wanted.priority(),
        wanted.identity(),
        wanted.mapping(),
        wanted.options(),
        headers,
        sealed(wanted.proxy()),
        wanted.region(),
        wanted.fallbacks(),
        wanted.enabled(),
        custody.open(),
        custody.generation(),
        custody.secret());
  }

  /** What only looks like ciphertext of ours is a secret like any other. */
  private String ciphertext(String secret) {
    if (!Secrets.isEncrypted(secret)) {
      return secrets.encrypt(secret);
    }
    try {
      secrets.decrypt(secret);
      return secret;
    } catch (IllegalArgumentException e) {
      return secrets.encrypt(secret);
    }
  }
}
