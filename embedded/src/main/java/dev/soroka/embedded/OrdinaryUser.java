package dev.soroka.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL refuses root; where we are root, its programs run as somebody else. */
sealed interface OrdinaryUser {

  /** The command as it must be started. */
  List<String> command(List<String> program);

  /** Lets the user write to what we made for it. */
  void own(Path folder);

  static OrdinaryUser find() {
    if (new UnixSystem().getUid() != 0) {
      return new Ourselves();
    }
    if (works("unshare", "-U", "id", "-un")) {
      return new Namespace();
    }
    return Stream.of("postgres", "nobody")
        .filter(name -> works("setpriv", "--reuid=" + name, "--clear-groups", "id", "-un"))
        .findFirst()
        .<OrdinaryUser>map(Account::new)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv (package"
                        + " util-linux) can start it as another user here; run Soroka as an"
                        + " ordinary user"));
  }

  private static boolean works(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** We are nobody special. */
  record Ourselves() implements OrdinaryUser {

    @Override
    public List<String> command(List<String> program) {
      return program;
    }

    @Override
    public void own(Path folder) {}
  }

  /** We are root outside and nobody inside a user namespace; the files stay root's. */
  record Namespace() implements OrdinaryUser {

    @Override
    public List<String> command(List<String> program) {
      return Stream.concat(Stream.of("unshare", "-U"), program.stream()).toList();
    }

    @Override
    public void own(Path folder) {}
  }

  /** Containers often forbid namespaces; there the files are given to another account. */
  record Account(String name) implements OrdinaryUser {

    @Override
    public List<String> command(List<String> program) {
      var prefix = Stream.of("setpriv", "--reuid=" + name, "--clear-groups");
      return Stream.concat(prefix, program.stream()).toList();
    }

    @Override
    public void own(Path folder) {
      Command.run(List.of("chown", "-R", name, folder.toString()), folder.resolve("command.log"));
    }
  }
}
