package dev.soroka.sandbox.state;

import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.stage.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;

/** A JSON file that follows a stage, at most a second behind. */
public final class StateFile implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(StateFile.class.getName());

  private final Path file;
  private final Stage stage;
  private final CountDownLatch closing = new CountDownLatch(1);
  private long saved = -1;

  public StateFile(Path file, Stage stage) {
    this.file = file.toAbsolutePath();
    this.stage = stage;
  }

  /** Takes over what the file holds; returns whether there was anything. */
  public boolean load() {
    if (!Files.exists(file)) {
      return false;
    }
    try {
      Json.MAPPER.readValue(file.toFile(), Snapshot.class).restore(stage);
      return true;
    } catch (JacksonException e) {
      setAside(e);
      return false;
    }
  }

  /** A file that cannot be read is kept for whoever wants to look at it. */
  private void setAside(JacksonException reason) {
    var aside = file.resolveSibling(file.getFileName() + ".unreadable");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The unreadable " + file + " cannot be moved away", e);
    }
    LOG.log(
        System.Logger.Level.WARNING,
        "The saved chats could not be read and are now in " + aside,
        reason);
  }

  /** Saves whenever something has changed, until closed. */
  public void follow() {
    Thread.ofVirtual().name("sandbox-state").start(this::saveAgainAndAgain);
  }

  private void saveAgainAndAgain() {
    try {
      while (!closing.await(1, TimeUnit.SECONDS)) {
        saveIfChanged();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** The one loop that must survive: a full disk may be emptied again. */
  private synchronized void saveIfChanged() {
    var changes = stage.world().events().changes();
    if (changes == saved) {
      return;
    }
    try {
      save();
      saved = changes;
    } catch (IOException | JacksonException e) {
      LOG.log(System.Logger.Level.WARNING, "The chats could not be saved in " + file, e);
    }
  }

  private void save() throws IOException {
    var folder = file.getParent();
    Files.createDirectories(folder);
    var fresh = Files.createTempFile(folder, "sandbox", ".json");
    Files.write(fresh, Json.MAPPER.writeValueAsBytes(Snapshot.of(stage)));
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Saves for the last time. */
  @Override
  public void close() {
    closing.countDown();
    saveIfChanged();
  }
}
