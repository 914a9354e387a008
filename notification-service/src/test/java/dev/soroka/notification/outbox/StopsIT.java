package dev.soroka.notification.outbox;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopsIT {
  private static final String SPRING = "campaign:1";
  private static final String AUTUMN = "campaign:2";

  private final SettableClock clock = SettableClock.at(Items.TIME);
  private final TestOutbox outbox = new TestOutbox(clock);
  private final List<Long> handedOver = new ArrayList<>();
  private final List<Long> withdrawn = new ArrayList<>();
  private final Handover handover =
      (due, gone) -> {
        due.forEach(row -> handedOver.add(row.id()));
        withdrawn.addAll(gone);
      };
  private final TestOutbox.Intake intake = outbox.intake(handover);
  private final Stops stops = outbox.stops(handover);

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void leavesAloneWhatIsBeingSent() {
    intake.take(campaign(SPRING, 1));
    outbox.execute("update notification set state = 'sending', epoch = 1, started_at = now()");

    assertThat(stops.stop(SPRING)).isZero();
    assertThat(outbox.state(1)).isEqualTo("sending");
  }

  @Test
  void leavesOtherCampaignsAndOrdinaryNotificationsAlone() {
    intake.take(campaign(AUTUMN, 1), request(2).origin(SPRING).build());

    assertThat(stops.stop(SPRING)).isZero();
    assertThat(List.of(outbox.state(1), outbox.state(2))).containsOnly("due");
  }

  @Test
  void cancelsWhatIsDueBeforeAnyoneClaimsIt() {
    var lease = outbox.store().leases().acquire(1, UUID.randomUUID()).orElseThrow();
    intake.take(campaign(SPRING, 1), campaign(SPRING, 2));

    assertThat(stops.stop(SPRING)).isEqualTo(2);

    assertThat(outbox.store().claims().claim(lease, handedOver)).isEmpty();
    assertThat(withdrawn).containsExactlyInAnyOrderElementsOf(handedOver);
    assertThat(outbox.finished())
        .extracting(Finished::request, Finished::state)
        .containsExactlyInAnyOrder(tuple(1L, State.CANCELLED), tuple(2L, State.CANCELLED));
  }

  @Test
  void cancelsWhatComesInLater() {
    stops.stop(SPRING);

    intake.take(campaign(SPRING, 1), campaign(AUTUMN, 2));

    assertThat(outbox.state(1)).isEqualTo("cancelled");
    assertThat(outbox.state(2)).isEqualTo("due");
    assertThat(handedOver).hasSize(1);
    assertThat(outbox.finished()).extracting(Finished::request).containsExactly(1L);
  }

  @Test
  void cancelsOnTheNextCallWhatHasBecomeDueAgain() {
    intake.take(campaign(SPRING, 1));
    outbox.execute("update notification set state = 'sending', epoch = 1, started_at = now()");
    stops.stop(SPRING);
    outbox.execute("update notification set state = 'due'");

    assertThat(stops.stop(SPRING)).isEqualTo(1);
    assertThat(outbox.state(1)).isEqualTo("cancelled");
  }

  private static Notification campaign(String origin, long id) {
    return request(id).origin(origin).chat(500 + id).urgency(Urgency.CAMPAIGN).build();
  }
}
