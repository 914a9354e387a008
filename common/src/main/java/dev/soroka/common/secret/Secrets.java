package dev.soroka.common.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256-GCM under a fresh nonce; the same text gives another ciphertext each time.
 * Safe for many threads.
 *
 * @see <a href="https://csrc.nist.gov/pubs/sp/800/38/d/final">NIST SP 800-38D</a>
 */
public final class Secrets {
  private static final String VERSION = "v1:";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param key 32 bytes in Base64, as {@code SOROKA_SECRET_KEY} has them
   */
  public Secrets(String key) {
    this.key = decodeKey(key);
  }

  /** The ciphertext of a secret. */
  public String encrypt(String secret) {
    try {
      var nonce = new byte[NONCE_BYTES];
      random.nextBytes(nonce);
      var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
      var sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return VERSION + Base64.getEncoder().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is missing from this Java", e);
    }
  }

  /**
   * The secret again.
   *
   * @throws IllegalArgumentException when it was not encrypted with this key, or was altered
   */
  public String decrypt(String ciphertext) {
    if (!isEncrypted(ciphertext)) {
      throw new IllegalArgumentException("This is no ciphertext of ours");
    }
    try {
      var whole = Base64.getDecoder().decode(ciphertext.substring(VERSION.length()));
      var cipher = cipher(Cipher.DECRYPT_MODE, whole);
      var secret = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return new String(secret, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A secret cannot be decrypted: was SOROKA_SECRET_KEY changed?", e);
    }
  }

  /** Whether a text has the form of our ciphertext. */
  public static boolean isEncrypted(String text) {
    return text.startsWith(VERSION);
  }

  /** A keyed hash by which an equal secret is recognised without being decrypted. */
  public String fingerprint(String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var hash = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is missing from this Java", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
    return cipher;
  }

  private static byte[] decodeKey(String key) {
    try {
      var bytes = Base64.getDecoder().decode(key.strip());
      if (bytes.length == KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("SOROKA_SECRET_KEY is not Base64", e);
    }
    throw new IllegalArgumentException("SOROKA_SECRET_KEY must be 32 bytes in Base64");
  }
}
