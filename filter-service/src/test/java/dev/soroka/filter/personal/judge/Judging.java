package dev.soroka.filter.personal.judge;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Profile;
import dev.soroka.common.contract.Preferences.Quiet;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Subscribers;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Subscriber 1 and what comes for them, one thing after the other, without any database. */
final class Judging {
  private final Map<Long, Delivery> deliveries = new HashMap<>();
  private final Map<Long, Double> taste = new HashMap<>();
  private final List<Mute> mutes = new ArrayList<>();
  private ZoneId zone = ZoneOffset.UTC;
  private @Nullable Quiet quiet;
  private @Nullable Profile profile;
  private @Nullable Integer attention;
  private boolean paused;
  private boolean stream;
  private long jitter;
  private Limit limit = new Limit(10, Duration.ofMinutes(10));
  private Instant now = Items.TIME;
  private Standing standing = Standing.NEW;

  Judging paused(boolean asked) {
    paused = asked;
    return this;
  }

  Judging in(String timeZone) {
    zone = ZoneId.of(timeZone);
    return this;
  }

  Judging quiet(String from, String to) {
    quiet = new Quiet(LocalTime.parse(from), LocalTime.parse(to));
    return this;
  }

  Judging profile(Profile chosen) {
    profile = chosen;
    return this;
  }

  Judging attention(int places) {
    attention = places;
    return this;
  }

  Judging mute(Mute.Kind kind, String value, @Nullable Instant until) {
    mutes.add(new Mute(kind, value, until));
    return this;
  }

  Judging likes(long item, double score) {
    taste.put(item, score);
    return this;
  }

  Judging limit(int count) {
    limit = new Limit(count, Duration.ofMinutes(10));
    return this;
  }

  Judging jitter(long nanoseconds) {
    jitter = nanoseconds;
    return this;
  }

  Judging fromStream() {
    stream = true;
    return this;
  }

  Judging watch(long watch, Delivery delivery) {
    deliveries.put(watch, delivery);
    return this;
  }

  Judging at(Instant moment) {
    now = moment;
    return this;
  }

  Judging after(Duration time) {
    return at(now.plus(time));
  }

  Instant now() {
    return now;
  }

  Standing standing() {
    return standing;
  }

  /** These watches want the item; it is seen now. */
  Ruling comes(Items item, long... watches) {
    return come(List.of(arrival(item, watches))).getFirst();
  }

  /** These come at the same moment. */
  List<Ruling> come(List<Arrival> arrivals) {
    var judgement = new Judgement(this::delivery, () -> jitter);
    var rulings = judgement.judge(subscriber(), arrivals, standing, limit, now);
    rulings.forEach(ruling -> standing = standing.after(ruling));
    return rulings;
  }

  /** The numbers of these watches are back. */
  Judging rearms(Items item, long... watches) {
    var back =
        LongStream.of(watches)
            .mapToObj(watch -> new Cooldown.Key(watch, Subject.of(item.item())))
            .map(key -> new Standing.Rearmed(key, now))
            .toList();
    return stands(standing.recent(), back);
  }

  /** What the database does not give any more: what was told longer ago than the limit's time. */
  Judging forgetOld() {
    var since = now.minus(limit.window());
    var recent = standing.recent().stream().filter(at -> at.isAfter(since)).toList();
    return stands(recent, standing.rearmed());
  }

  private Judging stands(List<Instant> recent, List<Standing.Rearmed> rearmed) {
    standing =
        new Standing(
            standing.seen(),
            standing.told(),
            standing.cooldowns(),
            recent,
            standing.today(),
            standing.windows(),
            rearmed);
    return this;
  }

  Arrival arrival(Items item, long... watches) {
    return arrival(item.seenAt(now).stored(), false, watches);
  }

  Arrival incomplete(Items item, long... watches) {
    return arrival(item.seenAt(now).stored(), true, watches);
  }

  private Arrival arrival(StoredItem item, boolean incomplete, long... watches) {
    var match =
        new Match(
            1,
            Arrays.stream(watches)
                .mapToObj(id -> new WatchMatch(id, "watch " + id, incomplete, List.of()))
                .toList());
    var words = new ItemWords(item.item());
    return new Arrival(item, match, now, words, stream, () -> taste.getOrDefault(item.id(), 0.5));
  }

  static Delivery gathering(Duration time) {
    return new Delivery(Priority.NORMAL, null, time, false, false, null);
  }

  static Delivery cooldown(Duration length) {
    return new Delivery(Priority.NORMAL, length, null, false, false, null);
  }

  static Delivery priority(Priority priority) {
    return new Delivery(priority, null, null, false, false, null);
  }

  static Delivery digest() {
    return new Delivery(Priority.NORMAL, null, null, true, false, null);
  }

  static Delivery held() {
    return new Delivery(Priority.NORMAL, null, null, false, true, null);
  }

  static Delivery crossing() {
    return new Delivery(Priority.NORMAL, null, null, false, false, BigDecimal.TWO);
  }

  private Delivery delivery(long watch) {
    return deliveries.getOrDefault(watch, Delivery.PLAIN);
  }

  private Subscriber subscriber() {
    var plain = Subscribers.subscriber(1);
    return new Subscriber(
        1,
        plain.address(),
        plain.sender(),
        plain.language(),
        paused,
        false,
        new Preferences(zone, quiet, List.of(), profile, attention, mutes));
  }
}
