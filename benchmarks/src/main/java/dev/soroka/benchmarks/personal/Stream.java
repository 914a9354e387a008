package dev.soroka.benchmarks.personal;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Matches as they come from streams: items about a hundred tokens, each wanted by some. */
final class Stream {
  private static final int TOKENS = 100;
  private static final int INTERESTED = 20;
  private static final int SOME_TWICE = 50;

  private final AtomicLong items = new AtomicLong();
  private final int people;
  private final Clock clock;

  Stream(int people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  /** The next message; one in fifty is a repetition of an earlier one. */
  ItemMatched next() {
    long number = items.incrementAndGet();
    return message(number > SOME_TWICE && number % SOME_TWICE == 0 ? number - SOME_TWICE : number);
  }

  private ItemMatched message(long number) {
    var random = new Random(number);
    var matches =
        LongStream.generate(() -> 1 + skewed(random, people))
            .distinct()
            .limit(INTERESTED)
            .mapToObj(subscriber -> match(subscriber, random))
            .toList();
    return new ItemMatched(item(number, random), clock.instant(), matches);
  }

  /** Some are far more in demand than others: a fifth of them make a good half. */
  private static int skewed(Random random, int count) {
    double at = random.nextDouble();
    return (int) (count * at * at * at);
  }

  private static Match match(long subscriber, Random random) {
    return new Match(subscriber, List.of(wanted(subscriber, random.nextInt(People.WATCHES))));
  }

  private static WatchMatch wanted(long subscriber, int which) {
    var reasons = List.of(new MatchReason("amount>=400", "amount", "1234 USD"));
    return new WatchMatch(People.watch(subscriber, which), "tokens", false, reasons);
  }

  private StoredItem item(long id, Random random) {
    var now = clock.instant();
    var token = "T" + skewed(random, TOKENS);
    var numbers =
        Map.of(
            "amount", new Quantity(BigDecimal.valueOf(400 + random.nextInt(9_000)), "USD"),
            "market_cap", new Quantity(BigDecimal.valueOf(random.nextInt(20_000_000)), "USD"));
    var item =
        new Item(
            "swap-" + id,
            "Swap of %s for %d USD".formatted(token, random.nextInt(10_000)),
            "",
            "https://example.org/" + id,
            now,
            token,
            Map.of("tag", List.of("swap")),
            numbers,
            List.of(),
            Completeness.FULL,
            null);
    var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new StoredItem(
        id, 1, 7, "Chain", "crypto", day, now, now, false, Audience.EVERYONE, item, null);
  }
}
