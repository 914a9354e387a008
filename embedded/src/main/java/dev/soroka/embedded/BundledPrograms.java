package dev.soroka.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that come with Soroka, as one archive on the class path. */
final class BundledPrograms {

  /** The build takes in the archive of its own machine only, so the one that is there is right. */
  private static final List<String> ARCHIVES =
      List.of(
          "/postgres-linux-x86_64.txz",
          "/postgres-linux-x86_64-alpine_linux.txz",
          "/postgres-linux-arm_64.txz",
          "/postgres-darwin-x86_64.txz",
          "/postgres-darwin-arm_64.txz");

  private BundledPrograms() {}

  /** The folder with the programs; they are unpacked once per version. */
  static Path in(Path folder) {
    var archive = archive();
    var programs = folder.resolve("programs");
    try {
      if (!version(programs).equals(archive.toString())) {
        unpack(archive, programs);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException("Cannot unpack PostgreSQL to " + programs, problem);
    }
    return programs.resolve("bin");
  }

  private static URL archive() {
    return ARCHIVES.stream()
        .map(BundledPrograms.class::getResource)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No PostgreSQL is bundled"));
  }

  /** Written last, so that programs unpacked by halves are unpacked again. */
  private static String version(Path programs) throws IOException {
    var file = programs.resolve("version");
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static void unpack(URL archive, Path programs) throws IOException {
    Files.createDirectories(programs);
    var command = List.of("tar", "-xof", "-", "-C", programs.toString());
    var unpacking = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var packed = new XZInputStream(archive.openStream());
        var target = unpacking.getOutputStream()) {
      packed.transferTo(target);
    }
    var complaint = new String(unpacking.getInputStream().readAllBytes(), UTF_8);
    if (unpacking.onExit().join().exitValue() != 0) {
      throw new IOException(complaint);
    }
    Files.writeString(programs.resolve("version"), archive.toString());
  }
}
