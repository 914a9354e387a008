package dev.soroka.testkit;

import static java.util.stream.Collectors.joining;

import dev.soroka.common.ops.Service;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the image of one service runs: its main class, and nothing on the class path but its own.
 */
record ServiceJar(String mainClass, String classPath) {
  private static final String LIBRARIES = "BOOT-INF/lib/";

  /**
   * Unpacks what the build made of a service.
   *
   * @param home the folder of the repository
   * @param libraries where the jars go that services need; many need the same ones
   */
  static ServiceJar unpack(Path home, Service service, Path libraries) {
    var built = home.resolve(service.label() + "-service/target");
    try (var jar = new JarFile(built.resolve(fileIn(built, "-exec.jar")).toFile())) {
      List<Path> classPath = new ArrayList<>();
      classPath.add(built.resolve(fileIn(built, "-exec.jar").replace("-exec.jar", ".jar")));
      for (var name : libraries(jar)) {
        var library = libraries.resolve(name);
        if (Files.notExists(library)) {
          try (var content = jar.getInputStream(jar.getEntry(LIBRARIES + name))) {
            Files.copy(content, library);
          }
        }
        classPath.add(library);
      }
      return new ServiceJar(
          jar.getManifest().getMainAttributes().getValue("Start-Class"),
          classPath.stream().map(Path::toString).collect(joining(File.pathSeparator)));
    } catch (IOException e) {
      throw new UncheckedIOException("No " + service.label() + " service was built", e);
    }
  }

  /** In the order in which Spring Boot puts them on the class path. */
  private static List<String> libraries(JarFile jar) throws IOException {
    try (var index = jar.getInputStream(jar.getEntry("BOOT-INF/classpath.idx"))) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replace("- \"" + LIBRARIES, "").replace("\"", ""))
          .toList();
    }
  }

  private static String fileIn(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .findFirst()
          .orElseThrow(() -> new IOException("no *" + ending + " in " + folder));
    }
  }
}
