package dev.soroka.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Keeps other processes and other users out of a folder; the operating system lets the next process
 * in when this one dies.
 */
public final class FolderLock implements AutoCloseable {

  private final FileChannel file;

  private FolderLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Holds the folder until it is closed.
   *
   * @throws FolderInUse when somebody else holds it
   */
  public static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      var file = FileChannel.open(folder.resolve("in-use.lock"), CREATE, WRITE);
      if (!locked(file)) {
        file.close();
        throw new FolderInUse(folder);
      }
      return new FolderLock(file);
    } catch (IOException problem) {
      throw new UncheckedIOException("Cannot use " + folder, problem);
    }
  }

  private static boolean locked(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException problem) {
      throw new UncheckedIOException("Cannot release the lock", problem);
    }
  }
}
