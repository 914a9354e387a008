package dev.soroka.filter.personal.memory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.soroka.common.contract.Subscriber;
import dev.soroka.filter.personal.judge.Arrival;
import dev.soroka.filter.personal.judge.Cooldown;
import dev.soroka.filter.personal.judge.Limit;
import dev.soroka.filter.personal.judge.Ruling;
import dev.soroka.filter.personal.judge.Standing;
import dev.soroka.filter.personal.judge.Standing.Rearmed;
import dev.soroka.filter.personal.judge.Told;
import dev.soroka.filter.personal.judge.Window;
import dev.soroka.filter.personal.memory.Lately.Dose;
import dev.soroka.filter.personal.memory.Messages.Wanted;
import dev.soroka.filter.personal.memory.Windows.Owned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Recalls how subscribers stand, all of a batch at once, and remembers what was decided. */
@Component
public class Memory {
  private final Cooldowns cooldowns;
  private final Messages messages;
  private final Lately lately;
  private final Windows windows;
  private final Entries entries;

  Memory(Cooldowns cooldowns, Messages messages, Lately lately, Windows windows, Entries entries) {
    this.cooldowns = cooldowns;
    this.messages = messages;
    this.lately = lately;
    this.windows = windows;
    this.entries = entries;
  }

  /** How these subscribers stand, as far as it bears on what has come for them. */
  public Map<Long, Standing> recall(
      List<Subscriber> subscribers, List<Arrival> arrivals, Limit limit, Instant now) {
    var cooling = cooldowns.load(keys(arrivals));
    var told = by(messages.load(wanted(arrivals, cooling)), Told::subscriber);
    var doses = lately.load(subscribers, limit, now);
    var open = by(windows.load(Columns.longs(subscribers, Subscriber::id)), Owned::subscriber);
    var still = by(cooling, Cooldown::subscriber);
    var back = arrivals.stream().collect(groupingBy(Memory::subscriber));
    var standings = new HashMap<Long, Standing>();
    for (var subscriber : subscribers) {
      long id = subscriber.id();
      var dose = doses.getOrDefault(id, Dose.NONE);
      standings.put(
          id,
          new Standing(
              Set.of(),
              told.getOrDefault(id, List.of()),
              byKey(still.getOrDefault(id, List.of())),
              dose.recent(),
              dose.today(),
              open(open.getOrDefault(id, List.of())),
              rearmed(back.getOrDefault(id, List.of()))));
    }
    return standings;
  }

  /** Remembers what came of it, in the order in which it was decided. */
  public void remember(List<Ruling> rulings, List<Arrival> arrivals) {
    cooldowns.save(latest(rulings, ruling -> ruling.cooldowns().stream(), Cooldown::key));
    cooldowns.end(rearmed(arrivals));
    messages.save(
        latest(
            rulings.stream().filter(ruling -> !ruling.isAddressed()).toList(),
            ruling -> ruling.message().stream(),
            told -> new Wanted(told.subscriber(), told.item(), 0)));
    entries.supersede(rulings.stream().filter(Ruling::supersedes).toList());
    var waiting = waiting(rulings);
    windows.open(waiting.stream().map(Memory::owned).toList());
    entries.add(waiting);
  }

  /** Of each item the last ruling by which it waits, unless it was told after it. */
  private static List<Ruling> waiting(List<Ruling> rulings) {
    var waiting = new LinkedHashMap<List<Long>, Ruling>();
    for (var ruling : rulings) {
      var item = List.of(subscriber(ruling.arrival()), ruling.arrival().item().id());
      if (ruling.waiting().isPresent()) {
        waiting.put(item, ruling);
      } else if (ruling.supersedes()) {
        waiting.remove(item);
      }
    }
    return List.copyOf(waiting.values());
  }

  /** Of what was written several times only the last. */
  private static <T, K> List<T> latest(
      List<Ruling> rulings, Function<Ruling, Stream<T>> part, Function<T, K> key) {
    var last = new LinkedHashMap<K, T>();
    rulings.stream().flatMap(part).forEach(one -> last.put(key.apply(one), one));
    return List.copyOf(last.values());
  }

  private static Owned owned(Ruling ruling) {
    return new Owned(subscriber(ruling.arrival()), ruling.waiting().orElseThrow().window());
  }

  private static long subscriber(Arrival arrival) {
    return arrival.match().subscriber();
  }

  private static List<Cooldown.Key> keys(List<Arrival> arrivals) {
    return arrivals.stream().flatMap(Arrival::cooldowns).distinct().toList();
  }

  private static List<Rearmed> rearmed(List<Arrival> arrivals) {
    return arrivals.stream().flatMap(Arrival::rearmed).toList();
  }

  private static List<Wanted> wanted(List<Arrival> arrivals, List<Cooldown> cooling) {
    var wanted = new ArrayList<Wanted>();
    for (var arrival : arrivals) {
      var item = arrival.item();
      wanted.add(new Wanted(subscriber(arrival), item.id(), item.group()));
    }
    for (var cooldown : cooling) {
      wanted.add(new Wanted(cooldown.subscriber(), cooldown.item(), cooldown.item()));
    }
    return wanted;
  }

  private static <T> Map<Long, List<T>> by(List<T> all, Function<T, Long> subscriber) {
    return all.stream().collect(groupingBy(subscriber));
  }

  private static Map<Cooldown.Key, Cooldown> byKey(List<Cooldown> cooling) {
    return cooling.stream().collect(toMap(Cooldown::key, Function.identity()));
  }

  private static Map<Window.Key, Window> open(List<Owned> owned) {
    return owned.stream().map(Owned::window).collect(toMap(Window::key, Function.identity()));
  }
}
