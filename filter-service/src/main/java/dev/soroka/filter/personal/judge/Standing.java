package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.StoredItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a subscriber before a decision, as far as it bears on the items at hand.
 *
 * @param seen revisions that were decided before
 * @param told messages about these items, about the same offers, and those that count repetitions
 * @param cooldowns by watch and subject
 * @param recent when the last notifications were told at once, within the limit's time, the newest
 *     first
 * @param today how many were told this local day
 * @param windows what waits
 * @param rearmed crossing watches whose number has gone back
 */
public record Standing(
    Set<Revision> seen,
    List<Told> told,
    Map<Cooldown.Key, Cooldown> cooldowns,
    List<Instant> recent,
    int today,
    Map<Window.Key, Window> windows,
    List<Rearmed> rearmed) {
  /** Nothing has happened yet. */
  public static final Standing NEW =
      new Standing(Set.of(), List.of(), Map.of(), List.of(), 0, Map.of(), List.of());

  /** A revision of an item. */
  public record Revision(long item, int revision) {
    /** This revision. */
    public static Revision of(StoredItem item) {
      return new Revision(item.id(), item.revision());
    }
  }

  /** The number of this watch and subject was back at this time. */
  public record Rearmed(Cooldown.Key key, Instant at) {
    boolean ends(Cooldown cooldown) {
      return cooldown.key().equals(key) && cooldown.firedAt().isBefore(at);
    }
  }

  /** The same, with these revisions decided before. */
  public Standing withSeen(Set<Revision> decided) {
    return new Standing(decided, told, cooldowns, recent, today, windows, rearmed);
  }

  /** The message about this item itself. */
  Optional<Told> message(long item) {
    return told.stream().filter(message -> message.item() == item).findFirst();
  }

  /** The first message about the same offer that was told for this watch. */
  Optional<Told> twin(long group, long watch) {
    return told.stream()
        .filter(message -> message.group() == group && message.isFor(watch))
        .min(Comparator.comparing(Told::at).thenComparingLong(Told::item));
  }

  /** The cooldown of this watch and subject, unless its number was back before this time. */
  Optional<Cooldown> cooldown(Cooldown.Key key, Instant seenAt) {
    return Optional.ofNullable(cooldowns.get(key))
        .filter(
            found ->
                rearmed.stream().noneMatch(back -> back.ends(found) && !back.at().isAfter(seenAt)));
  }

  /** What is known once this was decided. */
  Standing after(Ruling ruling) {
    var nowSeen = new HashSet<>(seen);
    nowSeen.add(Revision.of(ruling.arrival().item()));
    var nowCooling = new HashMap<>(cooldowns);
    ruling.cooldowns().forEach(cooldown -> nowCooling.put(cooldown.key(), cooldown));
    var nowWaiting = new HashMap<>(windows);
    ruling.waiting().ifPresent(one -> nowWaiting.putIfAbsent(one.window().key(), one.window()));
    var nowTold = new ArrayList<>(told);
    ruling.message().ifPresent(message -> replace(nowTold, message));
    var nowRecent = new ArrayList<>(recent);
    if (ruling.countsAsTold()) {
      nowRecent.addFirst(ruling.decidedAt());
    }
    int nowToday = today + nowRecent.size() - recent.size();
    return new Standing(nowSeen, nowTold, nowCooling, nowRecent, nowToday, nowWaiting, rearmed);
  }

  private static void replace(List<Told> told, Told message) {
    told.removeIf(old -> old.item() == message.item());
    told.add(message);
  }
}
