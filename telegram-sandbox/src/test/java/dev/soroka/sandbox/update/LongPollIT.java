package dev.soroka.sandbox.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.sandbox.SettableClock;
import dev.soroka.sandbox.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Bots that wait for the next update. */
class LongPollIT {

  private static final int FIRST = 100;

  private final UpdateQueue queue = new UpdateQueue(new SettableClock(), FIRST);

  @Test
  void aSecondPollerThrowsTheFirstOneOut() throws Exception {
    try (var pollers = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = waiting(pollers.submit(longPoll(1)));
      var second = pollers.submit(longPoll(2));

      assertThatThrownBy(first::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage(
              "Conflict: terminated by other getUpdates request; make sure that only one bot"
                  + " instance is running");
      queue.close();
      assertThat(second.get()).isEmpty();
    }
  }

  @Test
  void settingAWebhookEndsTheLongPoll() throws Exception {
    try (var pollers = Executors.newVirtualThreadPerTaskExecutor()) {
      var poll = waiting(pollers.submit(longPoll(1)));

      queue.post(Optional.of(new WebhookSettings(URI.create("https://bot.example.org/"), "", 40)));

      assertThatThrownBy(poll::get)
          .hasRootCauseMessage("Conflict: terminated by setWebhook request");
    }
  }

  @Test
  void aLongPollEndsWithTheFirstUpdate() throws Exception {
    try (var pollers = Executors.newVirtualThreadPerTaskExecutor()) {
      var poll = waiting(pollers.submit(longPoll(1)));

      queue.add(UpdateKind.MESSAGE, Json.object());

      assertThat(poll.get()).extracting(Update::id).containsExactly(FIRST);
    }
  }

  private Callable<List<Update>> longPoll(int offset) {
    return () -> queue.take(new UpdateQueue.Poll(offset, 100, Duration.ofSeconds(50)));
  }

  private <T> Future<T> waiting(Future<T> poll) {
    Awaitility.await().until(queue::isAwaited);
    return poll;
  }
}
