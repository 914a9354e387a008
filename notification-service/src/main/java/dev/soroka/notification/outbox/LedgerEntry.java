package dev.soroka.notification.outbox;

import java.util.List;
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
    @Nullable String error,
    List<Integer> lost,
    @Nullable String shows) {
  private static final String DUE = "due";

  static LedgerEntry of(Change change) {
    var due =
        new LedgerEntry(
            change.row().id(), DUE, 0, 0, false, null, null, null, null, List.of(), null);
    return switch (change.verdict()) {
      case Verdict.Sent(var message, var shows) ->
          due.ending("sent", null).showing(message, shows.name().toLowerCase(Locale.ROOT));
      case Verdict.PartSent(var lost) -> due.advanced(lost);
      case Verdict.Bare(var lost) -> due.bare(lost);
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
    return new LedgerEntry(id, ending, 0, 0, false, null, null, null, why, lost, null);
  }

  private LedgerEntry showing(long shown, String what) {
    return new LedgerEntry(id, state, 0, 0, false, null, shown, null, null, lost, what);
  }

  private LedgerEntry advanced(List<Integer> missing) {
    return new LedgerEntry(id, state, 0, 1, false, null, null, null, null, missing, null);
  }

  private LedgerEntry bare(List<Integer> missing) {
    return new LedgerEntry(id, state, 0, 0, false, null, null, null, null, missing, null);
  }

  private LedgerEntry paused(long millis, int tries, String why) {
    return new LedgerEntry(id, state, tries, 0, false, millis, null, null, why, lost, null);
  }

  private LedgerEntry doubtful(String why) {
    return new LedgerEntry(id, state, 0, 0, true, null, null, null, why, lost, null);
  }

  private LedgerEntry moved(String to) {
    return new LedgerEntry(id, state, 0, 0, false, null, null, to, null, lost, null);
  }
}
