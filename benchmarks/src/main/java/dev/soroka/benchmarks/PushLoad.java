package dev.soroka.benchmarks;

import dev.soroka.sandbox.Sandbox;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.PushedSource;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * Items pushed at an even pace, each wanted by some subscribers, and how long each takes until its
 * messages reach the Bot API. Both ends are this process, so one clock measures.
 */
final class PushLoad {
  private static final int WORDS = 100;
  private static final Pattern NUMBER = Pattern.compile("Number (\\d+)");

  private final Clock clock = Clock.systemUTC();
  private final Map<Integer, Long> pushedAt = new ConcurrentHashMap<>();
  private final AdminClient admin;
  private final PushedSource source;

  PushLoad(AdminClient admin, URI collector) {
    this.admin = admin;
    this.source = PushedSource.add(admin, collector, "Load", "load");
  }

  /** Makes subscribers with one watch each; every word is watched by a hundredth of them. */
  void subscribe(int subscribers) {
    admin.liftLimits();
    for (int number = 0; number < subscribers; number++) {
      var address = "{\"channel\":\"telegram\",\"target\":\"%d\"}".formatted(1_000_000 + number);
      var subscriber =
          admin.post("/subscribers", "{\"address\":" + address + ",\"language\":\"en\"}");
      admin.post(
          "/watches",
          "{\"subscriber\":%d,\"query\":\"offer%d\",\"name\":\"\"}"
              .formatted(subscriber.get("id").asLong(), number % WORDS));
    }
  }

  /** Pushes items for some seconds, numbered from {@code first}. */
  void push(int first, int perSecond, int seconds) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < perSecond * seconds; i++) {
      long due = start + i * 1_000_000_000L / perSecond;
      LockSupport.parkNanos(due - System.nanoTime());
      int number = first + i;
      pushedAt.put(number, clock.millis());
      var thread = Thread.ofVirtual().unstarted(() -> push(number));
      thread.start();
    }
  }

  /** The delays of all messages that reached the sandbox for items from {@code first} on. */
  Histogram delays(Sandbox sandbox, int first) {
    var delays = new Histogram(3);
    for (var call : sandbox.ledger().calls("sendMessage")) {
      int number = number(call.text());
      var pushed = pushedAt.get(number);
      if (number >= first && pushed != null) {
        delays.recordValue(Math.max(0, call.at().toEpochMilli() - pushed));
      }
    }
    return delays;
  }

  private void push(int number) {
    var body =
        "{\"key\":\"%d\",\"title\":\"Number %d is offer%d\"}"
            .formatted(number, number, number % WORDS);
    source.push(body);
  }

  private static int number(String text) {
    var number = NUMBER.matcher(text);
    return number.find() ? Integer.parseInt(number.group(1)) : -1;
  }
}
