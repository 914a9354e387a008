package dev.soroka.notification.outbox;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimsIT {
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());
  private final Store store = outbox.store();
  private final TestOutbox.Intake intake = outbox.intake((_, _) -> {});
  private final Lease lease = store.leases().acquire(1, UUID.randomUUID()).orElseThrow();

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void areNotMadeUnderALeaseThatHasRunOut() {
    intake.take(request(1).build());
    outbox.execute("update lease set until = now() - interval '1 millisecond'");

    assertThat(claim(1)).isEmpty();
    assertThat(store.claims().stillDue(List.of(1L, 2L))).containsExactly(1L);
  }

  @Test
  void areNotMadeUnderAnEpochThatIsOver() {
    intake.take(request(1).build());
    outbox.execute("update lease set until = now() - interval '1 second'");
    assertThat(store.leases().acquire(1, UUID.randomUUID())).isPresent();

    assertThat(claim(1)).isEmpty();
  }

  @Test
  void areMadeOnce() {
    intake.take(request(1).build());

    assertThat(claim(1)).hasSize(1);
    assertThat(claim(1)).isEmpty();
    assertThat(outbox.state(1)).isEqualTo("sending");
  }

  @Test
  void waitWhileAnotherCallRunsForTheChat() {
    intake.take(request(1).build(), request(2).build(), request(3).chat(501).build());
    claim(1);

    assertThat(claim(2, 3)).extracting(Claimed::id).containsExactly(3L);
    assertThat(store.claims().stillDue(List.of(2L))).containsExactly(2L);
  }

  @Test
  void neverTakeARowTwiceWhenTwoInstancesBelieveInTheirLease() throws Exception {
    IntStream.rangeClosed(1, 300).forEach(i -> intake.take(request(i).chat(i).build()));
    var ids = LongStream.rangeClosed(1, 300).boxed().toList();
    var claimed = new ArrayList<Long>();

    try (var threads = Executors.newFixedThreadPool(4)) {
      var attempts =
          IntStream.range(0, 8)
              .<Callable<List<Claimed>>>mapToObj(_ -> () -> store.claims().claim(lease, ids))
              .toList();
      for (var attempt : threads.invokeAll(attempts)) {
        attempt.get().forEach(row -> claimed.add(row.id()));
      }
    }

    assertThat(claimed).doesNotHaveDuplicates();
    assertThat(store.claims().claim(lease, ids)).hasSize(300 - claimed.size());
  }

  @Test
  void knowTheMessageThatIsToBeEdited() {
    store.known().name(1, Address.chat(500), "item:1", 77);
    intake.take(request(1).key("item:1").build());

    assertThat(claim(1))
        .extracting(Claimed::edits, Claimed::superseded)
        .containsExactly(tuple(77L, false));
  }

  @Test
  void knowThatALaterOneWasSentBefore() {
    intake.take(request(1).key("item:1").build());
    outbox.execute("insert into known_message values (1, '500', 'item:1', 77, 2, now())");

    assertThat(claim(1)).extracting(Claimed::superseded).containsExactly(true);
  }

  @Test
  void areGivenBackOnlyByTheEpochThatMadeThem() {
    intake.take(request(1).build());
    claim(1);

    store.claims().giveBack(new Lease(1, UUID.randomUUID(), 2), List.of(1L));
    assertThat(outbox.state(1)).isEqualTo("sending");
    store.claims().giveBack(lease, List.of(1L));
    assertThat(outbox.state(1)).isEqualTo("due");
  }

  @Test
  void areTakenOverOnlyAfterTheTimeLimitOfACall() {
    intake.take(request(1).build(), request(2).chat(501).build());
    claim(1, 2);
    outbox.execute("update notification set started_at = now() - interval '39 s'");
    var next = takeOver();

    assertThat(store.claims().adopt(next, LIMIT, List.of())).isEmpty();
    outbox.execute("update notification set started_at = now() - interval '41 s'");
    assertThat(store.claims().adopt(next, LIMIT, List.of(1L)))
        .extracting(Claimed::id)
        .containsExactly(2L);
  }

  @Test
  void letACallThatOutlastsItsLeaseRecordItsOutcome() {
    intake.take(request(1).build());
    var row = claim(1).getFirst();
    takeOver();

    var finished = record(row, new Verdict.Sent(77));

    assertThat(finished)
        .extracting(FinishedRow::finished)
        .extracting(Finished::state)
        .containsExactly(State.SENT);
  }

  @Test
  void letNobodyRecordWhatAnotherHasTakenOver() {
    intake.take(request(1).build());
    var row = claim(1).getFirst();
    outbox.execute("update notification set started_at = now() - interval '1 hour'");
    store.claims().adopt(takeOver(), LIMIT, List.of());

    assertThat(record(row, new Verdict.Sent(77))).isEmpty();
    assertThat(outbox.state(1)).isEqualTo("sending");
  }

  private Lease takeOver() {
    outbox.execute("update lease set until = now() - interval '1 second'");
    return store.leases().acquire(1, UUID.randomUUID()).orElseThrow();
  }

  private List<Claimed> claim(long... ids) {
    return store.claims().claim(lease, LongStream.of(ids).boxed().toList());
  }

  private List<FinishedRow> record(Claimed row, Verdict verdict) {
    return store.ledger().record(lease, List.of(new Change(row, verdict)));
  }
}
