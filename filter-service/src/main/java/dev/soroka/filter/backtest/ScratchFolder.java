package dev.soroka.filter.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/** A folder for an index that lives as long as its process, its owner's alone. */
record ScratchFolder(Path path) implements AutoCloseable {
  private static final String NAME = "soroka-items-";

  /** A fresh one; what processes left behind that were killed goes. */
  static ScratchFolder in(Path parent) {
    try {
      Files.createDirectories(parent);
      removeLeftOvers(parent);
      return new ScratchFolder(Files.createTempDirectory(parent, NAME));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    remove(path);
  }

  private static void removeLeftOvers(Path parent) throws IOException {
    try (var folders = Files.newDirectoryStream(parent, NAME + "*")) {
      for (var folder : folders) {
        if (!isInUse(folder)) {
          remove(folder);
        }
      }
    }
  }

  /** A running process holds the lock of its index. */
  private static boolean isInUse(Path folder) {
    try (var directory = new NIOFSDirectory(folder);
        var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return false;
    } catch (LockObtainFailedException e) {
      return true;
    } catch (IOException e) {
      // Somebody else's folder, or one that is being removed: not ours to touch.
      return true;
    }
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(ScratchFolder::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
