package dev.soroka.filter.personal.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Priority;
import dev.soroka.testkit.Items;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every subscriber and every item. */
class OrderTest {
  /**
   * What happens, and in which order its watches stand in the message.
   *
   * @param pause minutes before it comes
   */
  record Happening(int pause, int subject, int offer, List<Long> watches, boolean incomplete) {}

  @Property(tries = 300)
  void theOrderOfTheWatchesDecidesNothing(
      @ForAll("deliveries") List<Delivery> deliveries,
      @ForAll("happenings") List<Happening> happenings,
      @ForAll long seed) {
    var straight = subscriber(deliveries);
    var shuffled = subscriber(deliveries);
    var random = new Random(seed);
    for (int i = 0; i < happenings.size(); i++) {
      var happening = happenings.get(i);
      var order = new ArrayList<>(happening.watches());
      Collections.shuffle(order, random);

      var one = happens(straight, i, happening, happening.watches());
      var other = happens(shuffled, i, happening, order);

      assertThat(other.reason()).isEqualTo(one.reason());
      assertThat(other.details()).isEqualTo(one.details());
      assertThat(other.cooldowns()).isEqualTo(one.cooldowns());
      assertThat(other.waiting()).isEqualTo(one.waiting());
    }
  }

  @Property(tries = 300)
  void whatIsNotToldIsInAWindowOrShownWithItsReason(
      @ForAll("deliveries") List<Delivery> deliveries,
      @ForAll("happenings") List<Happening> happenings) {
    var judging = subscriber(deliveries);
    for (int i = 0; i < happenings.size(); i++) {
      var ruling = happens(judging, i, happenings.get(i), happenings.get(i).watches());

      switch (ruling.reason()) {
        case NOW, EDITED -> assertThat(ruling.message()).isPresent();
        case HELD_BY_QUIET_HOURS, GATHERING, OVER_BUDGET, OVER_LIMIT, DIGEST ->
            assertThat(ruling.waiting()).isPresent();
        case COOLDOWN -> assertThat(ruling.details()).containsKey("times");
        case ALREADY_SEEN, PAUSED, MUTED -> assertThat(ruling.message()).isEmpty();
      }
    }
  }

  @Property(tries = 300)
  void noMoreIsToldAtOnceThanTheLimitAllows(
      @ForAll("deliveries") List<Delivery> deliveries,
      @ForAll("happenings") List<Happening> happenings) {
    var judging = subscriber(deliveries);
    for (int i = 0; i < happenings.size(); i++) {
      happens(judging, i, happenings.get(i), happenings.get(i).watches());

      var since = judging.now().minus(Duration.ofMinutes(10));
      assertThat(judging.standing().recent().stream().filter(at -> at.isAfter(since)))
          .hasSizeLessThanOrEqualTo(3);
    }
  }

  private static Judging subscriber(List<Delivery> deliveries) {
    var judging = new Judging().limit(3).attention(9).quiet("13:00", "13:20");
    IntStream.range(0, deliveries.size()).forEach(i -> judging.watch(i + 1, deliveries.get(i)));
    return judging;
  }

  private static Ruling happens(
      Judging judging, int number, Happening happening, List<Long> watches) {
    judging.after(Duration.ofMinutes(happening.pause()));
    judging.forgetOld();
    var ids = watches.stream().mapToLong(Long::longValue).toArray();
    var item =
        Items.titled("Item")
            .id(100 + number)
            .group(happening.offer())
            .subject("s" + happening.subject());
    var arrival =
        happening.incomplete() ? judging.incomplete(item, ids) : judging.arrival(item, ids);
    return judging.come(List.of(arrival)).getFirst();
  }

  @Provide
  Arbitrary<List<Delivery>> deliveries() {
    return Combinators.combine(
            Arbitraries.of(Priority.values()),
            Arbitraries.of(Duration.ofMinutes(1), Duration.ZERO).injectNull(0.5),
            Arbitraries.of(Duration.ofMinutes(5), Duration.ofMinutes(2)).injectNull(0.7),
            Arbitraries.of(true, false, false),
            Arbitraries.of(true, false),
            Arbitraries.of(BigDecimal.ONE).injectNull(0.8))
        .as(Delivery::new)
        .list()
        .ofSize(4);
  }

  @Provide
  Arbitrary<List<Happening>> happenings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 20),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 5),
            Arbitraries.longs().between(1, 4).list().uniqueElements().ofMinSize(1),
            Arbitraries.of(true, false, false))
        .as(Happening::new)
        .list()
        .ofMaxSize(25);
  }
}
