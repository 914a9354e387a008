package dev.soroka.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The keys of an installation, generated at its first start and kept in its data folder, readable
 * by its owner only. What the environment gives wins and is not written down.
 */
final class Keys {
  static final String ADMIN_PASSWORD = "SOROKA_ADMIN_PASSWORD";
  static final String INTERNAL_TOKEN = "SOROKA_INTERNAL_TOKEN";
  static final String SECRET_KEY = "SOROKA_SECRET_KEY";
  static final String SANDBOX_TOKEN = "SANDBOX_BOT_TOKEN";

  private final Properties kept;
  private final Map<String, String> environment;
  private final boolean first;

  private Keys(Properties kept, Map<String, String> environment, boolean first) {
    this.kept = kept;
    this.environment = environment;
    this.first = first;
  }

  static Keys of(Path folder, Map<String, String> environment) {
    var file = folder.resolve("keys.properties");
    try {
      boolean first = Files.notExists(file);
      if (first) {
        write(file, generated());
      }
      var kept = new Properties();
      try (var in = Files.newBufferedReader(file)) {
        kept.load(in);
      }
      return new Keys(kept, environment, first);
    } catch (IOException e) {
      throw new UncheckedIOException("The keys in " + file + " cannot be kept", e);
    }
  }

  String get(String name) {
    var given = environment.get(name);
    return given == null || given.isBlank() ? kept.getProperty(name) : given;
  }

  /** Whether the admin password was made up by this very start, and is to be shown once. */
  boolean newAdminPassword() {
    return first && environment.getOrDefault(ADMIN_PASSWORD, "").isBlank();
  }

  private static Map<String, String> generated() {
    var random = new SecureRandom();
    var keys = new HashMap<String, String>();
    keys.put(ADMIN_PASSWORD, text(random, 12));
    keys.put(INTERNAL_TOKEN, text(random, 24));
    keys.put(SECRET_KEY, Base64.getEncoder().encodeToString(bytes(random, 32)));
    keys.put(SANDBOX_TOKEN, random.nextLong(1_000_000, 9_999_999_999L) + ":" + text(random, 26));
    return keys;
  }

  private static String text(SecureRandom random, int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, bytes));
  }

  private static byte[] bytes(SecureRandom random, int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Written aside and moved, so that a crash leaves either all keys or none. */
  private static void write(Path file, Map<String, String> keys) throws IOException {
    var properties = new Properties();
    properties.putAll(keys);
    var unfinished = file.resolveSibling("keys.new");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (var out = Files.newBufferedWriter(unfinished)) {
      properties.store(out, "Keys of this installation. Without them its secrets cannot be read.");
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
