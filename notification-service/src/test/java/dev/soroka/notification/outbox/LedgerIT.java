package dev.soroka.notification.outbox;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerIT {
  private final TestOutbox outbox = new TestOutbox(SettableClock.at(Items.TIME));
  private final Store store = outbox.store();
  private final TestOutbox.Intake intake = outbox.intake((_, _) -> {});
  private final Lease lease = store.leases().acquire(1, UUID.randomUUID()).orElseThrow();

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void makesARowDueAgainAfterAPause() {
    intake.take(request(1).build());

    record(1, new Verdict.Again(Duration.ofMinutes(5), true, "500"));

    assertThat(outbox.row(1))
        .containsEntry("state", "due")
        .containsEntry("tries", 1)
        .containsEntry("error", "500");
    assertThat(store.due().first(1, List.of(), 10)).isEmpty();
    outbox.execute("update notification set not_before = now()");
    assertThat(store.due().first(1, List.of(), 10)).hasSize(1);
  }

  @Test
  void tellsHowARowEnded() {
    intake.take(request(1).topic(4).build());

    var finished = record(1, new Verdict.Ended(State.REFUSED, "chat not found"));

    assertThat(finished)
        .containsExactly(
            new Finished(
                1,
                "filter",
                1,
                10L,
                new Address("telegram", "500", 4),
                State.REFUSED,
                false,
                null,
                "chat not found",
                Items.TIME));
  }

  @Test
  void marksARepetition() {
    intake.take(request(1).build());

    assertThat(record(1, new Verdict.Doubtful("timeout"))).isEmpty();
    assertThat(record(1, new Verdict.Sent(5)))
        .extracting(Finished::state, Finished::repeated)
        .containsExactly(tuple(State.SENT, true));
  }

  @Test
  void letsALaterOneWithTheKeyTakeThePlaceOfARowThatWouldBeDueAgain() {
    intake.take(request(1).key("item:1").build());
    var row = claim(1);
    intake.take(request(2).key("item:1").build());

    var finished = record(row, new Verdict.Again(Duration.ZERO, true, "500"));

    assertThat(finished).extracting(Finished::state).containsExactly(State.REPLACED);
    assertThat(outbox.state(2)).isEqualTo("due");
  }

  @Test
  void callsUncertainWhatALaterOneTakesThePlaceOf() {
    intake.take(request(1).key("item:1").build());
    var row = claim(1);
    intake.take(request(2).key("item:1").build());

    var finished = record(row, new Verdict.Doubtful("timeout"));

    assertThat(finished)
        .extracting(Finished::state, Finished::repeated)
        .containsExactly(tuple(State.UNCERTAIN, false));
  }

  @Test
  void letsTheKeyNameTheMessage() {
    intake.take(request(1).key("item:1").build());
    record(1, new Verdict.Sent(77));
    intake.take(request(2).key("item:1").build());

    assertThat(claim(2).edits()).isEqualTo(77);
    assertThat(store.known().find(1, Address.chat(500), "item:1")).contains(77L);
  }

  @Test
  void writesANewMessageWhenTheOneToEditIsGone() {
    intake.take(request(1).key("item:1").build());
    record(1, new Verdict.Sent(77));
    intake.take(request(2).key("item:1").build());

    record(2, new Verdict.Detached());
    assertThat(claim(2).edits()).isNull();
  }

  @Test
  void editsNoMessageOfASplitText() {
    intake.take(request(1).key("item:1").build());
    record(1, new Verdict.PartSent());
    record(1, new Verdict.Sent(78, Verdict.Shows.NOTHING));
    intake.take(request(2).key("item:1").build());

    assertThat(claim(2).edits()).isNull();
  }

  @Test
  void closesAllThatWaitsForAChatThatRefuses() {
    intake.take(
        request(1).build(),
        request(2).build(),
        request(3).topic(9).build(),
        request(4).chat(501).build());

    var finished = record(1, new Verdict.ChatClosed("bot was blocked by the user"));

    assertThat(finished)
        .extracting(Finished::request, Finished::state, Finished::error)
        .containsExactlyInAnyOrder(
            tuple(1L, State.CLOSED, "bot was blocked by the user"),
            tuple(2L, State.CLOSED, "bot was blocked by the user"),
            tuple(3L, State.CLOSED, "bot was blocked by the user"));
    assertThat(outbox.state(4)).isEqualTo("due");
  }

  @Test
  void takesAllThatWaitsAlongWhenAChatMoves() {
    intake.take(request(1).chat(-5).key("item:1").build(), request(2).chat(-5).build());
    store.known().name(1, Address.chat(-5), "item:1", 77);

    record(1, new Verdict.ChatMoved("-1005"));
    var row = claim(1);
    var finished = record(row, new Verdict.Sent(3));

    assertThat(row.address().target()).isEqualTo("-1005");
    assertThat(row.edits()).isNull();
    assertThat(row.moved()).isTrue();
    assertThat(finished)
        .extracting(Finished::address, Finished::movedTo)
        .containsExactly(tuple(Address.chat(-5), Address.chat(-1005)));
    assertThat(outbox.row(2)).containsEntry("target", "-1005");
  }

  @Test
  void recordsManyAtOnceEachItsOwnWay() {
    intake.take(
        request(1).chat(501).build(), request(2).chat(502).build(), request(3).chat(503).build());
    var rows = store.claims().claim(lease, List.of(1L, 2L, 3L));

    var finished =
        store
            .ledger()
            .record(
                lease,
                List.of(
                    new Change(rows.get(0), new Verdict.Sent(71)),
                    new Change(rows.get(1), new Verdict.Again(Duration.ZERO, false, "429")),
                    new Change(rows.get(2), new Verdict.Ended(State.EXHAUSTED, "502"))));

    assertThat(finished)
        .extracting(row -> row.finished().request())
        .containsExactlyInAnyOrder(1L, 3L);
    assertThat(outbox.row(1)).containsEntry("message", 71L);
    assertThat(outbox.row(2)).containsEntry("tries", 0);
  }

  @Test
  void remembersSilencesUntilTheyEnd() {
    store.silences().begin(1, "500", Duration.ofMinutes(2));
    store.silences().begin(1, "500", Duration.ofMinutes(1));
    store.silences().begin(1, "501", Duration.ZERO);

    assertThat(store.silences().lasting(1))
        .containsOnlyKeys("500")
        .hasEntrySatisfying("500", left -> assertThat(left).isGreaterThan(Duration.ofSeconds(100)));
  }

  private Claimed claim(long id) {
    return store.claims().claim(lease, List.of(id)).getFirst();
  }

  private List<Finished> record(long id, Verdict verdict) {
    return record(claim(id), verdict);
  }

  private List<Finished> record(Claimed row, Verdict verdict) {
    return store.ledger().record(lease, List.of(new Change(row, verdict))).stream()
        .map(FinishedRow::finished)
        .toList();
  }
}
