package dev.soroka.storage.item;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Half of a SHA-256: short enough for an index, long enough that no two texts are ever mixed up.
 */
final class Hash {
  private Hash() {}

  static UUID of(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      return new UUID(bytes.getLong(), bytes.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }
}
