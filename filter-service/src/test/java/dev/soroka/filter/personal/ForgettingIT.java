package dev.soroka.filter.personal;

import static dev.soroka.testkit.Subscribers.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.FilterApi.Decided;
import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.ResourceAccessException;

class ForgettingIT {
  private static final Delivery GATHERING =
      new Delivery(Priority.NORMAL, null, Duration.ofMinutes(5), false, false, null);

  private final SettableClock clock = SettableClock.at(Items.TIME);
  private final StorageWithSubscribers storage = new StorageWithSubscribers();
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.FILTER);
  private final DecisionHistory history = Histories.on(database);

  @BeforeEach
  void decideForTwo() {
    storage.put(subscriber(1));
    storage.put(subscriber(2));
    var matches = List.of(new Match(1, List.of()), new Match(2, List.of()));
    var instance = new Instance(database, storage, _ -> {}, clock, new MockEnvironment());
    instance.on(new ItemMatched(Items.titled("A").id(7).stored(), Items.TIME, matches));
    instance.on(new ItemMatched(Items.titled("B").id(8).stored(), Items.TIME, matches));
    storage.deliver(1, GATHERING);
    storage.deliver(2, GATHERING);
    var token = Items.titled("C").id(9).subject("C").stored();
    instance.on(new ItemMatched(token, Items.TIME, List.of(wanted(1), wanted(2))));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void forgetsNobodyWhileStorageIsAway() {
    storage.erase(1);
    var forgetting = forgetting();
    storage.goAway();

    assertThatThrownBy(forgetting::forget).isInstanceOf(ResourceAccessException.class);

    assertThat(history.newest(1, null, 10)).hasSize(3);
  }

  @Test
  void forgetsWhatWasDecidedForThoseErased() {
    storage.erase(1);

    forgetting().forget();

    assertThat(history.newest(1, null, 10)).isEmpty();
    assertThat(history.newest(2, null, 10)).extracting(Decided::item).containsExactly(9L, 8L, 7L);
    for (var table : List.of("subscriber", "digest", "digest_entry", "cooldown")) {
      assertThat(database.count(table)).as(table).isEqualTo(1);
    }
  }

  @Test
  void showsTheDecisionsAboutOneItem() {
    assertThat(history.newest(1, 7L, 10))
        .containsExactly(new Decided(1, 1, 7, 1, "NOW", clock.instant()));
    assertThat(history.newest(1, null, 1)).extracting(Decided::item).containsExactly(9L);
  }

  private static Match wanted(long subscriber) {
    return new Match(subscriber, List.of(new WatchMatch(subscriber, "c", false, List.of())));
  }

  private Forgetting forgetting() {
    return new Forgetting(database.client(), storage.recipients());
  }
}
