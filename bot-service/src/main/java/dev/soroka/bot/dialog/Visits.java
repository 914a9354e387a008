package dev.soroka.bot.dialog;

import dev.soroka.bot.text.Shortened;
import dev.soroka.bot.update.Arrival;
import dev.soroka.bot.update.Author;
import dev.soroka.bot.update.Place;
import dev.soroka.bot.update.Update;
import dev.soroka.common.amqp.Bus;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens visits. Every answer to an update has the update's own key, or edits the message whose
 * button was pressed: so an update that is handled twice is answered once.
 */
@Component
public class Visits {
  /** As much as Telegram shows of it. */
  private static final int REMARK = 200;

  private final StorageApi.Subscribers subscribers;
  private final Bus bus;
  private final Clock clock;

  public Visits(StorageApi.Subscribers subscribers, Bus bus, Clock clock) {
    this.subscribers = subscribers;
    this.bus = bus;
    this.clock = clock;
  }

  /** The visit of somebody who wrote or let the bot in: answers are written. */
  public Visit of(Arrival arrival, Place place, Author author) {
    return new Visit(
        arrival.bot(), place, author, subscribers, screen -> write(arrival, place, screen));
  }

  /** The visit of somebody who pressed a button: answers change the message it stands under. */
  public Visit of(Arrival arrival, Update.Pressed pressed) {
    var place = pressed.place();
    var message = pressed.message();
    return message == null
        ? of(arrival, place, pressed.author())
        : new Visit(
            arrival.bot(),
            place,
            pressed.author(),
            subscribers,
            screen ->
                publish(
                    arrival,
                    place,
                    null,
                    new Reply.Edit(message, screen.text(), screen.keyboard())));
  }

  /** The visit of somebody who pressed a button: answers are written below its message. */
  public Visit beside(Arrival arrival, Update.Pressed pressed) {
    return of(arrival, pressed.place(), pressed.author());
  }

  /** Ends the waiting of a pressed button, with words that stand in the way or none. */
  public void acknowledge(Arrival arrival, Update.Pressed pressed, @Nullable String alert) {
    var reply = new Reply.Acknowledge(pressed.callback(), alert, alert != null);
    publish(arrival, pressed.place(), null, reply);
  }

  /** Ends the waiting of a pressed button with words that soon go away. */
  public void remark(Arrival arrival, Update.Pressed pressed, String words) {
    var reply = new Reply.Acknowledge(pressed.callback(), Shortened.line(words, REMARK), false);
    publish(arrival, pressed.place(), null, reply);
  }

  private void write(Arrival arrival, Place place, Screen screen) {
    var key = "update:" + arrival.update().id();
    publish(arrival, place, key, new Reply.Write(screen.text(), screen.keyboard()));
  }

  private void publish(Arrival arrival, Place place, @Nullable String key, Reply reply) {
    bus.publish(new ReplyRequested(arrival.bot(), place.address(), key, clock.instant(), reply));
  }
}
