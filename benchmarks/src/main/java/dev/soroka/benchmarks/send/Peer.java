package dev.soroka.benchmarks.send;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A stand-in for Telegram in a process of its own. */
final class Peer implements AutoCloseable {
  private final Process process;
  private final BufferedReader says;
  private final Writer asks;
  private final String address;

  private Peer(Process process) throws IOException {
    this.process = process;
    this.says = process.inputReader();
    this.asks = process.outputWriter();
    this.address = says.readLine();
  }

  /** What a peer has counted. */
  record Counts(long calls, long taken, long tooMany, long most) {}

  static Peer start(Class<?> main, String... arguments) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command = new ArrayList<>(List.of(java, "-Xmx1g", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(List.of(arguments));
    return new Peer(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  String address() {
    return address;
  }

  Counts counts() throws IOException {
    asks.write("\n");
    asks.flush();
    var numbers = Stream.of(says.readLine().split(" ")).map(Long::valueOf).toList();
    return new Counts(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
  }

  @Override
  public void close() {
    process.destroy();
  }
}
