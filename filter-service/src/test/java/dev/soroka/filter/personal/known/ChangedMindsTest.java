package dev.soroka.filter.personal.known;

import static dev.soroka.testkit.Subscribers.paused;
import static dev.soroka.testkit.Subscribers.subscriber;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Subscriber;
import org.junit.jupiter.api.Test;

/** Who is looked at again because they want to be told otherwise. */
class ChangedMindsTest {
  private final CatalogMap<Subscriber> subscribers = new CatalogMap<>(Subscriber::id);
  private final ChangedMinds minds = new ChangedMinds(subscribers);

  @Test
  void isNobodyWhoIsNewOrUnchanged() {
    minds.put(subscriber(1));
    minds.put(subscriber(1));

    assertThat(minds.take()).isEmpty();
    assertThat(subscribers.find(1)).contains(subscriber(1));
  }

  @Test
  void isWhoeverResumes_once() {
    minds.put(paused(1));
    minds.put(subscriber(1));

    assertThat(minds.take()).containsExactly(1L);
    assertThat(minds.take()).isEmpty();
  }
}
