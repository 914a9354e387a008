package dev.soroka.notification.sending;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** How many calls this instance makes at one time, over all its accounts. */
@Component
class Slots {
  private final int most;
  private final Semaphore free;

  Slots(SendingProperties properties) {
    this.most = properties.inFlight();
    this.free = new Semaphore(most, true);
  }

  int most() {
    return most;
  }

  void take() throws InterruptedException {
    free.acquire();
  }

  void giveBack() {
    free.release();
  }
}
