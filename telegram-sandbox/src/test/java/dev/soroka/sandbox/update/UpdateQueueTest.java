package dev.soroka.sandbox.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.sandbox.SettableClock;
import dev.soroka.sandbox.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateQueueTest {

  private static final int FIRST = 100;

  private final SettableClock clock = new SettableClock();
  private final UpdateQueue queue = new UpdateQueue(clock, FIRST);

  @Test
  void whatIsNotConfirmedComesAgain() throws InterruptedException {
    arrive(3);

    assertThat(ids(poll(0))).containsExactly(100, 101, 102);
    assertThat(ids(poll(101))).containsExactly(101, 102);
    assertThat(ids(poll(103))).isEmpty();
    assertThat(queue.pending()).isZero();
  }

  @Test
  void aNegativeOffsetKeepsOnlyTheLast() throws InterruptedException {
    arrive(5);

    assertThat(ids(poll(-2))).containsExactly(103, 104);
    clock.passes(Duration.ofSeconds(1));
    assertThat(ids(poll(0))).containsExactly(103, 104);
  }

  @Test
  void aLimitIsKept() throws InterruptedException {
    arrive(5);

    assertThat(ids(queue.take(new UpdateQueue.Poll(0, 2, Duration.ZERO))))
        .containsExactly(100, 101);
  }

  @Test
  void whoAsksTheSameAgainAtOnceGetsOneOnly() throws InterruptedException {
    arrive(3);

    assertThat(ids(poll(100))).hasSize(3);
    assertThat(ids(poll(100))).hasSize(1);
    clock.passes(Duration.ofMillis(500));
    assertThat(ids(poll(100))).hasSize(3);
  }

  @Test
  void aBotGetsOnlyTheKindsItAskedFor() throws InterruptedException {
    queue.allow(Json.parsed("[\"callback_query\"]"));
    arrive(1);
    queue.add(UpdateKind.CALLBACK_QUERY, Json.object());
    queue.allow(Optional.empty());
    arrive(1);

    assertThat(poll(0)).extracting(Update::kind).containsExactly(UpdateKind.CALLBACK_QUERY);
    assertThat(queue.asked()).containsExactly(UpdateKind.CALLBACK_QUERY);
  }

  @Test
  void anEmptyListOfKindsMeansTheUsualOnes() throws InterruptedException {
    queue.allow(Json.parsed("[\"callback_query\"]"));
    queue.allow(Json.parsed("[]"));
    arrive(1);
    queue.add(UpdateKind.CHAT_MEMBER, Json.object());

    assertThat(poll(0)).extracting(Update::kind).containsExactly(UpdateKind.MESSAGE);
  }

  @Test
  void aWebhookForbidsPolling() {
    queue.post(Optional.of(new WebhookSettings(URI.create("https://bot.example.org/"), "", 40)));

    assertThatThrownBy(() -> poll(0))
        .hasMessage(
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
                + " delete the webhook first");
  }

  @Test
  void idsGoOnAboveThoseThatWereKept() throws InterruptedException {
    arrive(2);
    var fresh = new UpdateQueue(clock, 1);

    fresh.restore(queue.kept(), 1_000);
    fresh.add(UpdateKind.MESSAGE, Json.object());

    assertThat(ids(fresh.take(new UpdateQueue.Poll(0, 100, Duration.ZERO))))
        .containsExactly(100, 101, 1_102);
  }

  private void arrive(int updates) {
    for (var update = 0; update < updates; update++) {
      queue.add(UpdateKind.MESSAGE, Json.object());
    }
  }

  private List<Update> poll(int offset) throws InterruptedException {
    return queue.take(new UpdateQueue.Poll(offset, 100, Duration.ZERO));
  }

  private static List<Integer> ids(List<Update> updates) {
    return updates.stream().map(Update::id).toList();
  }
}
