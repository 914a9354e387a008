package dev.soroka.notification.channel.telegram;

import okhttp3.Call;
import okhttp3.EventListener;

/** Notes whether the first byte of a request has left: from then on the call may have been done. */
final class Departure extends EventListener {
  private volatile boolean begun;

  @Override
  public void requestHeadersStart(Call call) {
    begun = true;
  }

  boolean hasBegun() {
    return begun;
  }

  /** The note that travels with a call as its tag. */
  static EventListener of(Call call) {
    var departure = call.request().tag(Departure.class);
    return departure == null ? EventListener.NONE : departure;
  }
}
