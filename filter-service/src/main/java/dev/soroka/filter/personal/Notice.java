package dev.soroka.filter.personal;

import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.filter.personal.judge.ItemRef;
import dev.soroka.filter.personal.judge.Ruling;
import dev.soroka.filter.personal.judge.Told;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision sends or edits, kept in its row so that it can be announced again.
 *
 * @param shown the item that the message shows; null for the one that was decided
 * @param watches why; none for those that were decided
 */
record Notice(
    String key,
    Urgency urgency,
    @Nullable ItemRef shown,
    List<WatchMatch> watches,
    int times,
    List<ItemRef> twins) {
  Notice {
    watches = List.copyOf(watches);
    twins = List.copyOf(twins);
  }

  static Notice of(Ruling ruling, Told message) {
    var decided = ruling.arrival();
    boolean own = message.shown().equals(ItemRef.of(decided.item()));
    boolean same = message.watches().equals(decided.match().watches());
    return new Notice(
        message.key(),
        ruling.urgency(),
        own ? null : message.shown(),
        same ? List.of() : message.watches(),
        message.times(),
        message.twins());
  }

  /** The other items that it shows. */
  Stream<ItemRef> others() {
    return Stream.concat(Stream.ofNullable(shown), twins.stream());
  }
}
