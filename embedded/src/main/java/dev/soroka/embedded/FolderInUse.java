package dev.soroka.embedded;

import java.nio.file.Path;

/** Another process, or another part of this one, already runs a server on the folder. */
public final class FolderInUse extends RuntimeException {

  private static final long serialVersionUID = 1;

  FolderInUse(Path folder) {
    super(folder + " is in use by another running Soroka; stop that one first");
  }
}
