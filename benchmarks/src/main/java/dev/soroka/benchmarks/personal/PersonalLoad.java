package dev.soroka.benchmarks.personal;

import dev.soroka.benchmarks.Figure;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.PrivatePostgres;
import dev.soroka.testkit.ServiceDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two instances decide on one real PostgreSQL, with durable commits, as fast as they can:
 * cooldowns, limits, quiet hours, budgets, digests and repetitions mixed. What they announce is
 * taken at once.
 */
public final class PersonalLoad {
  private static final int PEOPLE = 10_000;
  private static final int INSTANCES = 2;
  private static final int THREADS = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(30);

  /** Decisions a second, and what became of them. */
  public List<Figure> figures() throws Exception {
    var server = PrivatePostgres.durable();
    try (var database = ServiceDatabase.on(server, Service.FILTER)) {
      return figures(database);
    } finally {
      server.close();
    }
  }

  private static List<Figure> figures(ServiceDatabase database) throws Exception {
    var people = new People(PEOPLE);
    var stream = new Stream(PEOPLE, Clock.systemUTC());
    try (var instances = new Instances(INSTANCES, database, people)) {
      feed(instances, stream, WARM_UP);
      long before = decisions(database);
      double seconds = feed(instances, stream, MEASURED);
      double decided = decisions(database) - before;
      return List.of(
          new Figure("personal/decisions_per_second", decided / seconds, "1/s"),
          new Figure("personal/told_share", share(database, "NOW"), "%"),
          new Figure("personal/cooldown_share", share(database, "COOLDOWN"), "%"));
    }
  }

  /** Feeds all instances for a while; returns for how many seconds. */
  private static double feed(Instances instances, Stream stream, Duration time) throws Exception {
    long started = System.nanoTime();
    long end = started + time.toNanos();
    var turn = new AtomicLong();
    var working = new ArrayList<Future<?>>();
    try (var threads = Executors.newFixedThreadPool(INSTANCES * THREADS)) {
      for (int i = 0; i < INSTANCES * THREADS; i++) {
        working.add(
            threads.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    instances.take(turn.getAndIncrement()).on(stream.next());
                  }
                }));
      }
      for (var one : working) {
        one.get();
      }
    }
    return (System.nanoTime() - started) / 1e9;
  }

  private static long decisions(ServiceDatabase database) {
    return database.count("decision");
  }

  private static double share(ServiceDatabase database, String reason) {
    return 100.0 * database.count("decision where reason = '" + reason + "'") / decisions(database);
  }
}
