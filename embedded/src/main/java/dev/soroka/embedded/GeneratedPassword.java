package dev.soroka.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords nobody has to think of; they need no escaping in an address. */
final class GeneratedPassword {

  private GeneratedPassword() {}

  static String fresh() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The password in the file, which is made on first use and readable by its owner only. */
  static String keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        write(file);
      }
      return Files.readString(file);
    } catch (IOException problem) {
      throw new UncheckedIOException("Cannot keep a password in " + file, problem);
    }
  }

  private static void write(Path file) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    Files.createFile(unfinished, ownerOnly);
    Files.writeString(unfinished, fresh());
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
