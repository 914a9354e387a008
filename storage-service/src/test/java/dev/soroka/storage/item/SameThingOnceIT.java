package dev.soroka.storage.item;

import static dev.soroka.storage.item.Shelves.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemsCollected;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.Sources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Items of different sources that are the same offer get one group, unless that told a secret. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameThingOnceIT {
  private static final String TEXT =
      " wanted for a small company that sells tea. You would build a shop with a cart, payments and"
          + " a page for the owner, then teach us how to use it. Write to us with your examples.";

  private final Shelves shelves = new Shelves();

  @AfterAll
  void close() {
    shelves.close();
  }

  @BeforeEach
  void begin() {
    shelves.begin();
  }

  @Test
  void hidesWhatOnlySomeMaySee() {
    long anna = shelves.addChat(501);
    long boris = shelves.addChat(502);
    long own = closed("https://example.org/own", anna);
    long shared = closed("https://example.org/shared", anna, boris);
    long open = open("https://example.org/open");

    var first = store(own, "own", offer("Java"));
    var second = store(shared, "shared", offer("Java"));
    var third = store(open, "open", offer("Java"));

    assertThat(second.group()).as("Boris does not see Anna's source").isEqualTo(second.id());
    assertThat(third.group()).as("everybody sees the open one").isEqualTo(third.id());
    assertThat(first.group()).isEqualTo(first.id());
  }

  @Test
  void groupsWhatEverybodyWhoSeesTheLaterOneSeesToo() {
    long anna = shelves.addChat(501);
    long boris = shelves.addChat(502);
    long open = open("https://example.org/open");
    long shared = closed("https://example.org/shared", anna, boris);
    long own = closed("https://example.org/own", anna);

    var first = store(open, "open", offer("Java"));
    var other = store(shared, "kotlin", offer("Kotlin"));

    assertThat(store(shared, "java", offer("Java")).group()).isEqualTo(first.id());
    assertThat(store(own, "kotlin", offer("Kotlin")).group()).isEqualTo(other.id());
  }

  @Test
  void neverGroupsWhatIsForOneSubscriberOnly() {
    long shop = open("https://example.org/shop");
    long board = open("https://example.org/board");
    long anna = shelves.addChat(501);

    store(shop, "order", offer("Java").recipient("subscriber:" + anna));
    var open = store(board, "public", offer("Java"));
    var addressed = store(board, "addressed", offer("Java").recipient("subscriber:" + anna));

    assertThat(open.group()).isEqualTo(open.id());
    assertThat(addressed.group()).isEqualTo(addressed.id());
  }

  @Test
  void neverGroupsItemsOfOneSource() {
    long board = open("https://example.org/board");

    store(board, "first", offer("Java"));
    var again = store(board, "second", offer("Java"));

    assertThat(again.group()).isEqualTo(again.id());
  }

  @Test
  void neverGroupsWhatAppearsAWeekLater() {
    var first = store(open("https://example.org/1"), "first", offer("Java"));
    shelves.clock.advance(Duration.ofDays(7));
    var later = store(open("https://example.org/2"), "later", offer("Java").time(null));

    assertThat(later.group()).isNotEqualTo(first.id());
  }

  @Test
  void keepsTheGroupOfAnItemThatChanges() {
    var first = store(open("https://example.org/1"), "first", offer("Java"));
    long second = open("https://example.org/2");
    var twin = store(second, "twin", offer("Java"));
    shelves.clock.advance(Duration.ofMinutes(1));

    var changed = store(second, "twin", offer("Java").number("budget", "700", "USD"));

    assertThat(twin.group()).isEqualTo(first.id());
    assertThat(changed.revision()).isEqualTo(2);
    assertThat(changed.group()).isEqualTo(first.id());
  }

  @Test
  void meetInOneGroup_howeverManyTellTheSame() {
    var groups = new ArrayList<Long>();
    for (int source = 0; source < 6; source++) {
      groups.add(store(open("https://example.org/" + source), "key", offer("Java")).group());
    }

    assertThat(groups).containsOnly(groups.getFirst());
    assertThat(shelves.meters.counter("soroka_storage_twins").count()).isEqualTo(5);
  }

  @RepeatedTest(3)
  void meetInOneGroup_whenSeveralInstancesStoreThemAtOnce() throws Exception {
    var stories = new ArrayList<Callable<Void>>();
    for (int source = 0; source < 8; source++) {
      long id = open("https://example.org/" + source);
      stories.add(
          () -> {
            shelves.storing.on(new ItemsCollected(1, id, NOW, false, false, board(id)));
            return null;
          });
    }

    try (var threads = Executors.newFixedThreadPool(stories.size())) {
      for (var story : threads.invokeAll(stories)) {
        story.get();
      }
    }

    assertThat(shelves.told).hasSize(8 * 5);
    assertThat(shelves.told.stream().map(StoredItem::group).distinct()).hasSize(5);
  }

  /** The offers of a board; every board has them in another order. */
  private static List<Item> board(long source) {
    var items = new ArrayList<Item>();
    for (var language : List.of("Java", "Kotlin", "Python", "Golang", "Rust")) {
      items.add(items.size() * (int) (source % 2), offer(language).key(language).item());
    }
    return items;
  }

  private static Items offer(String language) {
    return Items.titled(language + " developer for a tea shop")
        .text(language + " developer" + TEXT);
  }

  private StoredItem store(long source, String key, Items item) {
    shelves.storing.on(
        Shelves.seen(
            source, shelves.clock.instant(), item.key(key).link("https://e.org/" + key).item()));
    return shelves.told.getLast();
  }

  private long open(String url) {
    return shelves.add(Sources.feed(url).source());
  }

  private long closed(String url, long... members) {
    var source = Sources.feed(url).subscribers().source();
    long id = shelves.add(source);
    for (long member : members) {
      shelves.join(id, member);
    }
    return id;
  }
}
