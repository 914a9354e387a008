package dev.soroka.bot.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.soroka.bot.telegram.Administrators;
import dev.soroka.bot.update.Arrival;
import dev.soroka.bot.update.Author;
import dev.soroka.bot.update.Outcome;
import dev.soroka.bot.update.Place;
import dev.soroka.bot.update.Update;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Turns away what comes too late or too often, and knows who may change things. */
@Component
class Doorkeeper {
  private static final Admission ADMITTED = new Admission.Admitted();

  private final Administrators administrators;
  private final ChatProperties properties;
  private final Clock clock;
  private final Cache<Person, AtomicInteger> counts;
  private final Cache<Chat, Boolean> toldLate;

  Doorkeeper(Administrators administrators, ChatProperties properties, Clock clock) {
    this.administrators = administrators;
    this.properties = properties;
    this.clock = clock;
    this.counts = cache(Duration.ofMinutes(1));
    this.toldLate = cache(properties.staleAfter());
  }

  /** Somebody; a group that acts in its own name is one too. */
  private record Person(long bot, long id) {
    static Person of(Arrival arrival, Author author) {
      long id = author.chatItself() ? arrival.update().chat() : author.id();
      return new Person(arrival.bot(), id);
    }
  }

  private record Chat(long bot, long chat) {}

  /** Whether this is still to be carried out, and whether its author has not asked too much. */
  Admission admit(Arrival arrival, Author author) {
    if (arrival.at().isBefore(clock.instant().minus(properties.staleAfter()))) {
      return late(new Chat(arrival.bot(), arrival.update().chat()));
    }
    return arrival.tries() == 1 ? count(Person.of(arrival, author)) : ADMITTED;
  }

  /** Whether this author may do this here. */
  boolean lets(Access access, Arrival arrival, Place place, Author author) {
    return access == Access.EVERYONE
        || place.isPrivate()
        || author.chatItself()
        || administrators.include(arrival.bot(), place.chat(), author.id());
  }

  /**
   * Whether it is a person, or somebody in the name of the chat, who wrote this where we answer.
   */
  static boolean isHeard(Update.Written written) {
    var author = written.author();
    return written.place().kind() != Place.Kind.CHANNEL && (!author.bot() || author.chatItself());
  }

  private Admission late(Chat chat) {
    boolean first = toldLate.asMap().putIfAbsent(chat, true) == null;
    return new Admission.Turned(
        Outcome.STALE, first ? Optional.of("turned.late") : Optional.empty());
  }

  private Admission count(Person person) {
    int count = counts.get(person, _ -> new AtomicInteger()).incrementAndGet();
    int limit = properties.perMinute();
    if (count <= limit) {
      return ADMITTED;
    }
    return new Admission.Turned(
        Outcome.LIMITED, count == limit + 1 ? Optional.of("turned.limited") : Optional.empty());
  }

  private <K, V> Cache<K, V> cache(Duration time) {
    Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
    return Caffeine.newBuilder().ticker(ticker).expireAfterWrite(time).maximumSize(100_000).build();
  }
}
