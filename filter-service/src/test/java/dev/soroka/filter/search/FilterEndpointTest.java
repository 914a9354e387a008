package dev.soroka.filter.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.FilterApi.MatchQuestion;
import dev.soroka.common.api.FilterApi.Search;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.ops.Problem;
import dev.soroka.filter.engine.Queries;
import dev.soroka.testkit.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterEndpointTest {
  /** Newest first: 1000 to 1, every tenth a Java job. */
  private final StoredItems storage =
      new StoredItems(
          LongStream.rangeClosed(1, 1_000)
              .map(i -> 1_001 - i)
              .mapToObj(id -> Items.titled(id % 10 == 0 ? "Java" : "Go").id(id).stored())
              .toList());

  @Test
  void saysWhereAQueryIsFaulty() {
    var item = Items.titled("Java").item();

    assertThatThrownBy(() -> endpoint(500).match(new MatchQuestion("java (", "Habr", "it", item)))
        .isInstanceOf(Problem.class)
        .hasMessageStartingWith("The query is faulty at character 7: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 101})
  void refusesALimitThatNoPageHas(int limit) {
    assertThatThrownBy(() -> endpoint(500).search(new Search("java", null, null, null, limit)))
        .isInstanceOf(Problem.class)
        .hasMessage("limit is from 1 to 100, not " + limit);
  }

  @Test
  void saysWhyAQueryWantsAnItemThatIsNotStored() {
    var item = Items.titled("Java developer").item();

    var answer = endpoint(500).match(new MatchQuestion("java source:habr", "Habr", "it", item));

    assertThat(answer.matches()).isTrue();
    assertThat(answer.reasons())
        .containsExactly(
            new MatchReason("java", "title", "Java"),
            new MatchReason("source:habr", "source", "Habr"));
  }

  @Test
  void leafsThroughAllItemsThatAQueryWants() {
    var endpoint = endpoint(5_000);
    var found = new ArrayList<Long>();

    var page = endpoint.search(new Search("java", null, null, null, 7));
    page.items().forEach(item -> found.add(item.id()));
    while (page.next() != null) {
      assertThat(page.items()).hasSize(7);
      page = endpoint.search(new Search("java", null, null, page.next(), 7));
      page.items().forEach(item -> found.add(item.id()));
    }

    assertThat(found)
        .containsExactlyElementsOf(
            LongStream.range(0, 100).map(i -> 1_000 - i * 10).boxed().toList());
  }

  @Test
  void answersWithWhatItHasAfterLookingAtMany() {
    var page = endpoint(300).search(new Search("java", null, null, null, 100));

    assertThat(page.items()).hasSize(30);
    assertThat(page.next()).isEqualTo("300");
  }

  @Test
  void findsEverythingWithoutAQuery() {
    var page = endpoint(500).search(new Search(" ", null, null, "10", 20));

    assertThat(page.items()).extracting(StoredItem::id).startsWith(990L).hasSize(20);
    assertThat(page.next()).isEqualTo("30");
  }

  @Test
  void asksOnlyForWhatTheSubscriberMaySee() {
    endpoint(500).search(new Search("java", 7L, 501L, null, 3));

    assertThat(storage.asked).containsOnly("source 7, subscriber 501");
  }

  private FilterEndpoint endpoint(int longest) {
    return new FilterEndpoint(
        new Queries(),
        new Searching(storage, new SearchProperties(longest)),
        (_, _, _) -> List.of(),
        new NoRatings(),
        _ -> {
          throw new UnsupportedOperationException();
        },
        (_, _) -> {
          throw new UnsupportedOperationException();
        });
  }
}
