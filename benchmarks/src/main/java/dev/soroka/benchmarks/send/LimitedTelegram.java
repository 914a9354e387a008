package dev.soroka.benchmarks.send;

import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The sandbox in a process of its own, full of people; asked by a line, it tells how many calls it
 * had, how many it took, how many were too many, and the most of any second.
 */
final class LimitedTelegram {
  private LimitedTelegram() {}

  /** Takes whether Telegram's limits hold, and how many people there are. */
  public static void main(String... arguments) throws IOException {
    boolean limited = arguments[0].equals("limited");
    var options = limited ? SandboxOptions.forTests() : SandboxOptions.forBenchmarks();
    var sandbox = Sandbox.start(options.withMemory(5, 1_000));
    for (int id = 1; id <= Integer.parseInt(arguments[1]); id++) {
      sandbox.control().createPerson(id, "P" + id);
    }
    System.out.println(sandbox.address());
    var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (asked.readLine() != null) {
      var rates = sandbox.ledger().rates().getFirst();
      System.out.println(
          rates.calls()
              + " "
              + rates.accepted()
              + " "
              + rates.tooMany()
              + " "
              + rates.peakPerSecond());
    }
    System.exit(0);
  }
}
