package dev.soroka.notification.channel;

/** A way out with one account. Makes each call once, blocks until it has ended, never throws. */
@FunctionalInterface
public interface Channel {
  /** Makes the call. */
  Outcome call(Call call);
}
