package dev.soroka.sandbox.photo;

import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.world.Picture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Takes pictures in and gives them out again: kept in a folder when there is one, so that a file id
 * stays good over a restart, else the newest in memory.
 */
public final class Photos {

  private static final int LARGEST = 10 * 1024 * 1024;
  private static final long MOST_IN_MEMORY = 64L * 1024 * 1024;

  /** The id says what the picture is, so nothing else has to be kept about it. */
  private static final Pattern ID =
      Pattern.compile("photo-(\\d{1,5})x(\\d{1,5})-(\\d{1,8})-([0-9a-f]{32})");

  private final Optional<Path> folder;
  private final LinkedHashMap<String, byte[]> memory = new LinkedHashMap<>();
  private long inMemory;

  public Photos(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Takes a picture in, or refuses what is none. */
  public Picture add(byte[] bytes) {
    if (bytes.length == 0) {
      throw Refusal.badRequest("file must be non-empty");
    }
    if (bytes.length > LARGEST) {
      throw Refusal.badRequest("file of size " + bytes.length + " bytes is too big for a photo");
    }
    var size = PictureSize.of(bytes).orElseThrow(() -> Refusal.badRequest("IMAGE_PROCESS_FAILED"));
    if (size.isUnusable()) {
      throw Refusal.badRequest("PHOTO_INVALID_DIMENSIONS");
    }
    var unique = UUID.randomUUID().toString().replace("-", "");
    var id = "photo-%dx%d-%d-%s".formatted(size.width(), size.height(), bytes.length, unique);
    keep(id, bytes);
    return new Picture(id, unique, size.width(), size.height(), bytes.length);
  }

  /** The picture with this file id. */
  public Optional<Picture> find(String fileId) {
    var id = ID.matcher(fileId);
    if (!id.matches() || !isKept(fileId)) {
      return Optional.empty();
    }
    return Optional.of(
        new Picture(
            fileId,
            id.group(4),
            Integer.parseInt(id.group(1)),
            Integer.parseInt(id.group(2)),
            Integer.parseInt(id.group(3))));
  }

  /** The bytes of the picture with this file id. */
  public Optional<byte[]> bytes(String fileId) {
    if (!ID.matcher(fileId).matches()) {
      return Optional.empty();
    }
    if (folder.isEmpty()) {
      synchronized (memory) {
        return Optional.ofNullable(memory.get(fileId));
      }
    }
    try {
      var file = folder.get().resolve(fileId);
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("A picture cannot be read", e);
    }
  }

  private boolean isKept(String fileId) {
    if (folder.isPresent()) {
      return Files.exists(folder.get().resolve(fileId));
    }
    synchronized (memory) {
      return memory.containsKey(fileId);
    }
  }

  private void keep(String id, byte[] bytes) {
    if (folder.isPresent()) {
      write(folder.get(), id, bytes);
      return;
    }
    synchronized (memory) {
      memory.put(id, bytes);
      inMemory += bytes.length;
      while (inMemory > MOST_IN_MEMORY) {
        inMemory -= memory.pollFirstEntry().getValue().length;
      }
    }
  }

  private static void write(Path folder, String id, byte[] bytes) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(id), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture cannot be kept in " + folder, e);
    }
  }

  /** The media type of a picture. */
  public static String typeOf(byte[] bytes) {
    return PictureSize.formatOf(bytes)
        .map(format -> "image/" + format)
        .orElse("application/octet-stream");
  }

  /** Forgets every picture in memory; those in the folder stay. */
  public void clear() {
    synchronized (memory) {
      memory.clear();
      inMemory = 0;
    }
  }
}
