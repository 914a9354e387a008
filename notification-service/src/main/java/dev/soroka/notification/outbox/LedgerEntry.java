package dev.soroka.notification.outbox;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A change as the ledger's statement reads it, field by column. */
@JsonNaming(SnakeCaseStrategy.class)
record LedgerEntry(
    long id,
    String state,
    int tried,
    int part,
    boolean repeated,
    @Nullable Long pauseMillis,
    @Nullable Long message,
    @Nullable String target,
    @Nullable String error) {
  private static final String DUE = "due";

  static LedgerEntry of(Change change) {
    var due = new LedgerEntry(change.row().id(), DUE, 0, 0, false, null, null, null, null);
    return switch (change.verdict()) {
      case Verdict.Sent(var message) -> due.ending("sent", null).showing(message);
      case Verdict.PartSent() -> due.advanced();
      case Verdict.Again(var pause, var tried, var error) ->
          due.paused(pause.toMillis(), tried ? 1 : 0, error);
      case Verdict.Doubtful(var error) -> due.doubtful(error);
      case Verdict.Detached() -> due;
      case Verdict.Ended(var state, var error) ->
          due.ending(state.name().toLowerCase(Locale.ROOT), error);
      case Verdict.ChatClosed(var error) -> due.ending("closed", error);
      case Verdict.ChatMoved(var moved) -> due.moved(moved);
    };
  }

  private LedgerEntry ending(String ending, @Nullable String why) {
    return new LedgerEntry(id, ending, 0, 0, false, null, null, null, why);
  }

  private LedgerEntry showing(long shown) {
    return new LedgerEntry(id, state, 0, 0, false, null, shown, null, null);
  }

  private LedgerEntry advanced() {
    return new LedgerEntry(id, state, 0, 1, false, null, null, null, null);
  }

  private LedgerEntry paused(long millis, int tries, String why) {
    return new LedgerEntry(id, state, tries, 0, false, millis, null, null, why);
  }

  private LedgerEntry doubtful(String why) {
    return new LedgerEntry(id, state, 0, 0, true, null, null, null, why);
  }

  private LedgerEntry moved(String to) {
    return new LedgerEntry(id, state, 0, 0, false, null, null, to, null);
  }
}
