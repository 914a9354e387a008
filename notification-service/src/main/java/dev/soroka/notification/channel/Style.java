package dev.soroka.notification.channel;

import dev.soroka.common.contract.Manner;
import org.jspecify.annotations.Nullable;

/**
 * How a message is to arrive, as far as its channel can.
 *
 * @param silent whether it arrives without a sound
 * @param guarded whether it can neither be forwarded nor saved
 * @param preview how the first link in it is shown
 * @param answers the message that it answers
 */
public record Style(
    boolean silent, boolean guarded, Manner.Preview preview, @Nullable Long answers) {
  /** With a sound, free to be forwarded, without a preview, answering nothing. */
  public static final Style USUAL = new Style(false, false, Manner.Preview.NONE, null);
}
