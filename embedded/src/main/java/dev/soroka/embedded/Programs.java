package dev.soroka.embedded;

import java.nio.file.Path;

/** Where the programs of PostgreSQL come from. */
public sealed interface Programs {

  /** The ones that come with Soroka, unpacked below the database's folder. */
  record Bundled() implements Programs {}

  /**
   * The ones installed on this machine.
   *
   * @param folder holds {@code initdb}, {@code pg_ctl} and {@code postgres}
   */
  record Installed(Path folder) implements Programs {}
}
