package dev.soroka.notification.outbox;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Notification.Urgency;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayIT {
  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final List<DueRow> handedOver = new ArrayList<>();
  private final Replay replay = new Replay(outbox.client(), (due, _) -> handedOver.addAll(due));

  @BeforeEach
  void take() {
    outbox
        .intake((_, _) -> {})
        .take(
            request(1).build(),
            request(2).urgency(Urgency.CAMPAIGN).build(),
            request(3).build(),
            request(4).build());
    end(1, "exhausted");
    end(2, "uncertain");
    end(3, "uncertain");
    end(4, "sent");
  }

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void leavesAloneWhatIsNeitherExhaustedNorUncertain() {
    assertThat(replay.one(id(4))).isFalse();
    assertThat(replay.one(4_711)).isFalse();
    assertThat(outbox.state(4)).isEqualTo("sent");
    assertThat(handedOver).isEmpty();
  }

  @Test
  void sendsOneOnceMore_andItsEndIsToldAgain() {
    assertThat(replay.one(id(1))).isTrue();
    assertThat(replay.one(id(1))).isFalse();

    assertThat(outbox.row(1))
        .containsEntry("state", "due")
        .containsEntry("tries", 0)
        .containsEntry("repeated", false)
        .containsEntry("announced_at", null)
        .containsEntry("finished_at", null);
    assertThat(handedOver).extracting(DueRow::id).containsExactly(id(1));
  }

  @Test
  void marksWhatIsUncertain_becauseItMayHaveArrived() {
    assertThat(replay.all("uncertain", null)).isEqualTo(2);

    assertThat(outbox.row(2)).containsEntry("repeated", true);
    assertThat(outbox.state(1)).isEqualTo("exhausted");
  }

  @Test
  void sendsOnlyThoseOfAClass() {
    assertThat(replay.all("uncertain", Urgency.CAMPAIGN)).isEqualTo(1);

    assertThat(outbox.state(2)).isEqualTo("due");
    assertThat(outbox.state(3)).isEqualTo("uncertain");
  }

  @Test
  void knowsNoOtherStates() {
    assertThat(replay.all("sent", null)).isZero();
  }

  private void end(long request, String state) {
    outbox.execute(
        "update notification set state = '%s', tries = 2, finished_at = now(), announced_at = now()"
                .formatted(state)
            + " where request = "
            + request);
  }

  private long id(long request) {
    return ((Number) Objects.requireNonNull(outbox.row(request).get("id"))).longValue();
  }
}
