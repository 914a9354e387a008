package dev.soroka.benchmarks.personal;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Preferences.Profile;
import dev.soroka.common.contract.Preferences.Quiet;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.contract.Watch;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * Subscribers with five watches each and every wish that costs something: a fifth has quiet hours
 * (some time zone or other is always asleep), a tenth a budget of attention, a tenth muted words;
 * of the watches a tenth is for digests, a tenth gathers, a tenth is urgent.
 */
final class People {
  static final int WATCHES = 5;

  private static final List<String> ZONES =
      List.of("Europe/Moscow", "Asia/Shanghai", "America/New_York", "UTC", "Asia/Almaty");

  private final int count;

  People(int count) {
    this.count = count;
  }

  int count() {
    return count;
  }

  List<Subscriber> subscribers() {
    return LongStream.rangeClosed(1, count).mapToObj(People::subscriber).toList();
  }

  List<Watch> watches() {
    return LongStream.rangeClosed(1, (long) count * WATCHES).mapToObj(People::watch).toList();
  }

  /** The watches of a subscriber have numbers that follow each other. */
  static long watch(long subscriber, int which) {
    return (subscriber - 1) * WATCHES + 1 + which;
  }

  private static Subscriber subscriber(long id) {
    var random = new Random(id);
    var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    var quiet = id % 5 == 0 ? new Quiet(LocalTime.of(23, 0), LocalTime.of(7, 0)) : null;
    var profile = id % 3 == 0 ? Profile.BALANCED : null;
    var attention = id % 10 == 1 ? 20 : null;
    var mutes = id % 10 == 2 ? List.of(new Mute(Mute.Kind.WORD, "casino", null)) : List.<Mute>of();
    var preferences = new Preferences(zone, quiet, List.of(), profile, attention, mutes);
    return new Subscriber(id, Address.chat(500 + id), 1L, "en", id % 50 == 3, false, preferences);
  }

  private static Watch watch(long id) {
    return new Watch(id, (id - 1) / WATCHES + 1, "tokens", "amount>=400", true, delivery(id));
  }

  private static Delivery delivery(long watch) {
    var gathering = watch % 10 == 1 ? Duration.ofMinutes(5) : null;
    var priority = watch % 10 == 2 ? Priority.HIGH : Priority.NORMAL;
    return new Delivery(priority, null, gathering, watch % 10 == 3, false, null);
  }
}
