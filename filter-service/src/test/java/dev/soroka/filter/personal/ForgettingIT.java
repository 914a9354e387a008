package dev.soroka.filter.personal;

import static dev.soroka.testkit.Subscribers.subscriber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.FilterApi.Decided;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class ForgettingIT {
  private final SettableClock clock = SettableClock.at(Items.TIME);
  private final StorageWithSubscribers storage = new StorageWithSubscribers();
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.FILTER);
  private final DecisionHistory history = new StoredDecisions(database.client());

  @BeforeEach
  void decideForTwo() {
    storage.put(subscriber(1));
    storage.put(subscriber(2));
    var matches = List.of(new Match(1, List.of()), new Match(2, List.of()));
    var instance = new Instance(database, storage, _ -> {}, clock);
    instance.on(new ItemMatched(Items.titled("A").id(7).stored(), Items.TIME, matches));
    instance.on(new ItemMatched(Items.titled("B").id(8).stored(), Items.TIME, matches));
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

    assertThat(history.newest(1, null, 10)).hasSize(2);
  }

  @Test
  void forgetsWhatWasDecidedForThoseErased() {
    storage.erase(1);

    forgetting().forget();

    assertThat(history.newest(1, null, 10)).isEmpty();
    assertThat(history.newest(2, null, 10)).extracting(Decided::item).containsExactly(8L, 7L);
    assertThat(database.count("subscriber")).isEqualTo(1);
  }

  @Test
  void showsTheDecisionsAboutOneItem() {
    assertThat(history.newest(1, 7L, 10))
        .containsExactly(new Decided(1, 1, 7, 1, "NOW", clock.instant()));
    assertThat(history.newest(1, null, 1)).extracting(Decided::item).containsExactly(8L);
  }

  private Forgetting forgetting() {
    return new Forgetting(database.client(), storage.recipients());
  }
}
