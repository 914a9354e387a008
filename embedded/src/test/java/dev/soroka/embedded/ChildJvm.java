package dev.soroka.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;

/** A JVM of its own that runs a main class until it is killed. */
record ChildJvm(Process process) implements AutoCloseable {

  /** Returns when the class has said that it is ready. */
  static ChildJvm run(Class<?> main, Path folder) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = System.getProperty("java.class.path");
    var process =
        new ProcessBuilder(List.of(java, "-cp", classPath, main.getName(), folder.toString()))
            .redirectError(Redirect.INHERIT)
            .start();
    var said = process.inputReader(UTF_8);
    for (var line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
      if (line == null) {
        throw new IOException(main + " ended before it was ready");
      }
    }
    return new ChildJvm(process);
  }

  /** Ends it as {@code kill -9} does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
