package dev.soroka.benchmarks;

import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.testkit.SorokaProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The start of {@code ./soroka up}, its memory a minute later, and the delay from a push to the Bot
 * API with 1,000 subscribers, 10 items a second, 10 matches each, limits lifted.
 */
final class StartBenchmark implements Benchmark {
  private static final String TOKEN = "1000001:bench-bench-bench-bench-bench-bench";
  private static final Duration REST = Duration.ofSeconds(60);
  private static final int SUBSCRIBERS = 1_000;
  private static final int PER_SECOND = 10;
  private static final int WARM_UP_SECONDS = 30;
  private static final int MEASURED_SECONDS = 60;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String meaning() {
    return "start, idle memory, and the delay from a push to the Bot API";
  }

  @Override
  public List<Figure> run(Path home) throws Exception {
    var data = Files.createTempDirectory("soroka-bench");
    try (var sandbox = Sandbox.start(SandboxOptions.forBenchmarks().withMemory(50, 200_000))) {
      var environment =
          Map.of("TELEGRAM_API_URL", sandbox.address().toString(), "TELEGRAM_BOT_TOKENS", TOKEN);
      long start = System.nanoTime();
      try (var soroka =
          SorokaProcess.up(home, data, SorokaProcess.freePortBase(), environment).awaitReady()) {
        double ready = (System.nanoTime() - start) / 1e9;
        Thread.sleep(REST);
        double heap = heapMegabytes(soroka.service(0));
        double resident = Machine.residentMegabytes(soroka.pid());
        var load = new PushLoad(soroka.admin(), soroka.service(2));
        load.subscribe(SUBSCRIBERS);
        load.push(0, PER_SECOND, WARM_UP_SECONDS);
        int first = PER_SECOND * WARM_UP_SECONDS;
        load.push(first, PER_SECOND, MEASURED_SECONDS);
        Thread.sleep(Duration.ofSeconds(5));
        var delays = load.delays(sandbox, first);
        int expected = PER_SECOND * MEASURED_SECONDS * SUBSCRIBERS / 100;
        return List.of(
            new Figure("start/ready_s", ready, "s"),
            new Figure("start/heap_idle_mb", heap, "MB"),
            new Figure("start/rss_idle_mb", resident, "MB"),
            new Figure("start/latency_p50_ms", delays.getValueAtPercentile(50), "ms"),
            new Figure("start/latency_p99_ms", delays.getValueAtPercentile(99), "ms"),
            new Figure("start/latency_messages", delays.getTotalCount(), "messages"),
            new Figure("start/latency_lost", expected - delays.getTotalCount(), "messages"));
      }
    }
  }

  /** The heap in use, as the service itself tells Prometheus. */
  private static double heapMegabytes(URI management) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(management.resolve("/actuator/prometheus")).build();
      return http.send(request, BodyHandlers.ofString())
              .body()
              .lines()
              .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("\"heap\""))
              .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
              .sum()
          / 1024
          / 1024;
    }
  }
}
