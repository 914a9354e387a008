package dev.soroka.testkit;

import dev.soroka.embedded.Programs;

/** How a PostgreSQL of the tests is run. */
sealed interface PostgresServer permits PostgresProcess, PostgresContainer {

  /** The newest installed programs, or else a container. */
  static PostgresServer launch() {
    var installed = InstalledPrograms.postgres();
    if (installed.isPresent()) {
      return new PostgresProcess(new Programs.Installed(installed.get()));
    }
    if (ServerContainer.possible()) {
      return new PostgresContainer();
    }
    throw new IllegalStateException(
        "PostgreSQL is not installed: apt-get install postgresql, brew install postgresql@18,"
            + " or let ./soroka test do it");
  }

  /** One database of the server, for its superuser. */
  DatabaseAddress database(String name);

  void start();

  void stop();

  void kill();

  void close();
}
