package dev.soroka.benchmarks.send;

import dev.soroka.benchmarks.Benchmark;
import dev.soroka.benchmarks.Figure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The sending service from the broker to the Bot API, with limits lifted, at Telegram's limits, and
 * with many rows waiting. {@code -Dsoroka.bench.seconds} says for how long the limits are held.
 */
public final class Send implements Benchmark {
  private static final int WARM_UP = 5_000;
  private static final int MEASURED = 20_000;
  private static final int IN_FLIGHT = 64;
  private static final int USUAL_SECONDS = 60;
  private static final int LONG_BACKLOG = 1_000_000;
  private static final int SHORT_BACKLOG = 1_000;

  @Override
  public String name() {
    return "send";
  }

  @Override
  public String meaning() {
    return "messages a second through outbox and lanes, at real limits, and with a backlog";
  }

  @Override
  public List<Figure> run(Path home) throws Exception {
    var figures = new ArrayList<Figure>();
    figures.addAll(pipeline());
    figures.addAll(sandbox());
    figures.addAll(inFlight());
    figures.addAll(backlog());
    figures.addAll(limits());
    return figures;
  }

  /** Beside a bare loop, against a peer that answers after 50 ms, 64 calls at once. */
  private static List<Figure> pipeline() throws Exception {
    try (var peer = Peer.start(SlowTelegram.class, "50")) {
      var bare = new BareLoop(peer, IN_FLIGHT);
      double _ = bare.perSecond(WARM_UP);
      double loop = bare.perSecond(MEASURED);
      long before = peer.counts().taken();
      try (var outlet = Outlet.unlimited(peer, IN_FLIGHT)) {
        double ours = perSecond(outlet);
        var counts = peer.counts();
        long calls = counts.calls() - WARM_UP - MEASURED;
        long arrived = counts.taken() - before;
        return List.of(
            new Figure("send/pipeline/soroka/per_second", ours, "1/s"),
            new Figure("send/pipeline/bare/per_second", loop, "1/s"),
            new Figure("send/lost", WARM_UP + MEASURED - arrived, "messages"),
            new Figure("send/doubled", calls - arrived, "messages"));
      }
    }
  }

  private static List<Figure> sandbox() throws Exception {
    try (var peer = Peer.start(LimitedTelegram.class, "lifted", "" + Outlet.PEOPLE);
        var outlet = Outlet.unlimited(peer, 500)) {
      return List.of(new Figure("send/sandbox/per_second", perSecond(outlet), "1/s"));
    }
  }

  private static double perSecond(Outlet outlet) throws InterruptedException {
    outlet.request(0, WARM_UP);
    double _ = outlet.secondsUntil(WARM_UP, System.nanoTime());
    long started = System.nanoTime();
    outlet.request(WARM_UP, MEASURED);
    return MEASURED / outlet.secondsUntil(WARM_UP + MEASURED, started);
  }

  private static List<Figure> inFlight() throws Exception {
    try (var peer = Peer.start(SlowTelegram.class, "1000");
        var outlet = Outlet.unlimited(peer, 500)) {
      outlet.request(0, WARM_UP);
      double _ = outlet.secondsUntil(WARM_UP, System.nanoTime());
      return List.of(new Figure("send/in_flight", peer.counts().most(), "calls"));
    }
  }

  /** The time per alert while a campaign waits behind them: many rows against few. */
  private static List<Figure> backlog() throws Exception {
    double few = secondsBehind(SHORT_BACKLOG);
    double many = secondsBehind(LONG_BACKLOG);
    return List.of(new Figure("send/backlog/slowdown", many / few, "times"));
  }

  private static double secondsBehind(int waiting) throws Exception {
    try (var peer = Peer.start(SlowTelegram.class, "50");
        var outlet = Outlet.unlimited(peer, IN_FLIGHT)) {
      outlet.request(0, WARM_UP);
      double _ = outlet.secondsUntil(WARM_UP, System.nanoTime());
      outlet.backlog(waiting);
      long started = System.nanoTime();
      outlet.request(WARM_UP, MEASURED);
      return outlet.secondsUntil(WARM_UP + MEASURED, started);
    }
  }

  /** At Telegram's limits, counted by the sandbox in every sliding second. */
  private static List<Figure> limits() throws Exception {
    var time = Duration.ofSeconds(Integer.getInteger("soroka.bench.seconds", USUAL_SECONDS));
    try (var peer = Peer.start(LimitedTelegram.class, "limited", "" + Outlet.PEOPLE);
        var outlet = new Outlet(peer)) {
      outlet.request(0, 30 * (time.toSeconds() + 30));
      Thread.sleep(Duration.ofSeconds(10));
      long started = System.nanoTime();
      long before = peer.counts().taken();
      Thread.sleep(time);
      var counts = peer.counts();
      double seconds = (System.nanoTime() - started) / 1e9;
      return List.of(
          new Figure("send/limits/per_second", (counts.taken() - before) / seconds, "1/s"),
          new Figure("send/limits/too_many", counts.tooMany(), "answers"));
    }
  }
}
