package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Visits;
import dev.soroka.bot.update.Arrival;
import dev.soroka.bot.update.Outcome;
import dev.soroka.bot.update.Place;
import dev.soroka.bot.update.Update;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Subscriber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Chats let the bot in, throw it out, block it, let it write again, and move. */
@Component
class Memberships {
  private final StorageApi.Subscribers subscribers;
  private final Visits visits;
  private final Start start;

  Memberships(StorageApi.Subscribers subscribers, Visits visits, Start start) {
    this.subscribers = subscribers;
    this.visits = visits;
    this.start = start;
  }

  Outcome on(Arrival arrival, Update.Membership membership) {
    return membership.now() ? opened(arrival, membership) : closed(membership.place());
  }

  /** What was theirs becomes theirs again at the new address; the old one is gone for good. */
  Outcome on(Update.Moved moved) {
    subscribers.move(new StorageApi.Move(Address.chat(moved.from()), Address.chat(moved.to())));
    return Outcome.NOTED;
  }

  /** Settings stay: whoever comes back finds them again. */
  private Outcome closed(Place place) {
    known(place).filter(subscriber -> !subscriber.closed()).ifPresent(this::close);
    return Outcome.NOTED;
  }

  private void close(Subscriber subscriber) {
    subscribers.change(subscriber.id(), new StorageApi.SubscriberChange(null, null, true));
  }

  private Outcome opened(Arrival arrival, Update.Membership membership) {
    var visit = visits.of(arrival, membership.place(), membership.author());
    if (membership.place().kind() == Place.Kind.GROUP && !membership.before()) {
      visit.show(start.typed(visit, ""));
      return Outcome.ANSWERED;
    }
    if (visit.known().isPresent()) {
      visit.meet();
    }
    return Outcome.NOTED;
  }

  private Optional<Subscriber> known(Place place) {
    var address = place.address();
    return subscribers.at(address.channel(), address.target(), address.topic());
  }
}
