package dev.soroka.bot.command;

import dev.soroka.bot.choice.Changed;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Preferences;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what is muted; what is over goes when something else changes. */
@Component
class Mutes {
  private final StorageApi.Subscribers subscribers;
  private final Clock clock;

  Mutes(StorageApi.Subscribers subscribers, Clock clock) {
    this.subscribers = subscribers;
    this.clock = clock;
  }

  /** Those that hold now. */
  List<Mute> active(Visit visit) {
    return active(visit.subscriber().preferences());
  }

  /** The number that a button carries for a mute. */
  static long number(Mute mute) {
    return Integer.toUnsignedLong((mute.kind().name() + ":" + mute.value()).hashCode());
  }

  /** Mutes something, in place of an earlier mute of the same; returns all that hold then. */
  List<Mute> add(Visit visit, Mute.Kind kind, String value, @Nullable Instant until) {
    var mute = new Mute(kind, value, until);
    var all = new ArrayList<>(active(visit));
    all.removeIf(one -> one.kind() == kind && one.value().equals(value));
    all.add(mute);
    return keep(visit, all);
  }

  /** Ends the mute with this number, and tells which it was. */
  Optional<Mute> remove(Visit visit, long number) {
    var all = new ArrayList<>(active(visit));
    var gone = all.stream().filter(mute -> number(mute) == number).findFirst();
    if (gone.isPresent()) {
      all.remove(gone.get());
      keep(visit, all);
    }
    return gone;
  }

  private List<Mute> active(Preferences preferences) {
    var now = clock.instant();
    return preferences.mutes().stream().filter(mute -> mute.holdsAt(now)).toList();
  }

  private List<Mute> keep(Visit visit, List<Mute> mutes) {
    var subscriber = visit.subscriber();
    var changed = Changed.mutes(subscriber.preferences(), mutes);
    var kept = subscribers.change(subscriber.id(), StorageApi.SubscriberChange.to(changed));
    return active(kept.preferences());
  }
}
