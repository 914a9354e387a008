package dev.soroka.management.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers which password was right for which hash, under a key of this process alone. Basic
 * authentication brings the password with every request, and a slow hash is meant for guesses.
 */
class RememberingEncoder implements PasswordEncoder {
  private final PasswordEncoder slow;
  private final byte[] key = new byte[32];
  private final Map<String, byte[]> right = new ConcurrentHashMap<>();

  RememberingEncoder(PasswordEncoder slow) {
    this.slow = slow;
    new SecureRandom().nextBytes(key);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    if (password == null || encoded == null) {
      return false;
    }
    var mark = mark(password);
    var known = right.get(encoded);
    if (known != null && MessageDigest.isEqual(known, mark)) {
      return true;
    }
    boolean matches = slow.matches(password, encoded);
    if (matches) {
      right.put(encoded, mark);
    }
    return matches;
  }

  private byte[] mark(CharSequence password) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
    }
  }
}
