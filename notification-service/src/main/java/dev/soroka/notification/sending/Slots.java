package dev.soroka.notification.sending;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
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

  Slot take() throws InterruptedException {
    free.acquire();
    return new Slot(free);
  }

  /** The right to one call; given back once, as soon as the call is over. */
  static final class Slot implements AutoCloseable {
    private final Semaphore free;
    private final AtomicBoolean given = new AtomicBoolean();

    private Slot(Semaphore free) {
      this.free = free;
    }

    @Override
    public void close() {
      if (given.compareAndSet(false, true)) {
        free.release();
      }
    }
  }
}
