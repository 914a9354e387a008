package dev.soroka.filter.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.amqp.DeadLetters;
import dev.soroka.common.amqp.Topology;
import dev.soroka.filter.Filters;
import dev.soroka.testkit.Broker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.context.ConfigurableApplicationContext;

/** Filters that match a part of the watches each, on either broker. */
@ParameterizedClass
@MethodSource("dev.soroka.testkit.BackingServices#brokers")
class PartitionsIT {
  private static final int ITEMS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Filters filters;

  PartitionsIT(Broker broker) {
    filters = new Filters(broker);
  }

  @AfterEach
  void close() {
    filters.close();
  }

  @Test
  void saysWhichPartsThereAre_whenAskedForAnother() {
    assertThatThrownBy(() -> filters.start(2, 2))
        .hasStackTraceContaining(
            "FILTER_PARTITION is from 0 to 1 where SOROKA_FILTER_PARTITIONS is 2, not 2");
  }

  @Test
  void leavesAQueueAlone_thatAnEarlierFilterStillReads() {
    var whole = filters.start(1, 0);
    var part = filters.startIdle(2);

    part.getBean(SurplusQueues.class).end();

    assertThat(Filters.has(part, Topology.FILTER_ITEMS_STORED)).isTrue();
    Filters.store(whole, 1);
    everybodyIsToldOnce(whole, 1);
  }

  @Test
  void tellEveryMatchOnce() {
    var even = filters.start(2, 0);
    var odd = filters.start(2, 1);

    Filters.store(even, ITEMS);

    everybodyIsToldOnce(odd, ITEMS);
    assertThat(List.of(watches(even), watches(odd))).containsExactly(10.0, 10.0);
  }

  @Test
  void takeOverWhatAnEarlierSplitLeft_deadLettersToo() {
    var earlier = filters.startIdle(3);
    Filters.store(earlier, ITEMS);
    var abandoned = "filter.ItemsStored.2of3";
    var unlucky = earlier.getBean(RabbitTemplate.class).receive(abandoned, 5_000);
    assertThat(unlucky).isNotNull();
    earlier.getBean(DeadLetters.class).replay(Topology.dead(abandoned), unlucky);
    earlier.close();

    filters.start(2, 0);
    var odd = filters.start(2, 1);

    everybodyIsToldOnce(odd, ITEMS);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(List.of("0of3", "1of3", "2of3", "2of3.dead"))
                    .noneMatch(part -> Filters.has(odd, "filter.ItemsStored." + part)));
  }

  /** Everybody is told of every item; whatever is still under way would be a repetition. */
  private static void everybodyIsToldOnce(ConfigurableApplicationContext by, int items) {
    var told = new AtomicReference<>(Map.<Long, String>of());
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              told.updateAndGet(before -> Filters.told(by, before));
              assertThat(told.get()).hasSizeGreaterThanOrEqualTo(Filters.SUBSCRIBERS * items);
            });
    assertThat(Filters.told(by, told.get()).values())
        .doesNotHaveDuplicates()
        .hasSize(Filters.SUBSCRIBERS * items);
  }

  private static double watches(ConfigurableApplicationContext filter) {
    return filter.getBean(MeterRegistry.class).get("soroka_filter_watches").gauge().value();
  }
}
