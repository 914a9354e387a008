package dev.soroka.notification.sending;

import dev.soroka.notification.sending.LaneOrder.Pick;
import java.util.function.Supplier;

/**
 * The right of one step to one call: a slot, and a place in the pace of account and chat. Both are
 * given back as soon as the call is over, or when the step ends without one. Used by one thread.
 */
final class Turn implements AutoCloseable {
  private final Pick pick;
  private final Lanes lanes;
  private final Slots slots;
  private boolean over;

  Turn(Pick pick, Lanes lanes, Slots slots) {
    this.pick = pick;
    this.lanes = lanes;
    this.slots = slots;
  }

  /**
   * Makes the call; its time counts from when it leaves and not from when it was decided on.
   *
   * @param messages how many messages it puts into its chat
   */
  <T> T use(int messages, Supplier<T> call) {
    over = true;
    long left = lanes.now();
    lanes.change((order, _) -> order.account().left(pick.place(), left));
    try {
      return call.get();
    } finally {
      slots.giveBack();
      lanes.change((order, now) -> order.ended(pick, left, messages, now));
    }
  }

  /** Gives back what was not used. */
  @Override
  public void close() {
    if (!over) {
      over = true;
      slots.giveBack();
      lanes.change((order, _) -> order.account().giveBack(pick.place()));
    }
  }
}
