package dev.soroka.filter.engine;

import static dev.soroka.testkit.Watches.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.ItemMatched;
import dev.soroka.common.contract.ItemMatched.Match;
import dev.soroka.common.contract.ItemsStored;
import dev.soroka.common.contract.MatchReason;
import dev.soroka.common.contract.Message;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.Watch;
import dev.soroka.common.contract.WatchMatch;
import dev.soroka.filter.blacklist.Blacklist;
import dev.soroka.filter.source.SourceKinds;
import dev.soroka.testkit.Items;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.ResourceAccessException;

class MatchingTest {
  private static final StoredItem JAVA_JOB =
      Items.titled("Java developer").number("budget", "700", "USD").stored();

  private final Blacklist blacklist = new Blacklist(new SimpleMeterRegistry());
  private static final Clock CLOCK = Clock.fixed(Items.TIME, ZoneOffset.UTC);

  private final List<Message> published = new ArrayList<>();

  @Test
  void losesNoItemThatComesBeforeTheWatchesAreLoaded() {
    var storage = new Catalogue(List.of(watch(1, 10, "java")));
    var matching = matching(storage);
    storage.away = true;

    assertThatThrownBy(() -> matching.on(stored(JAVA_JOB)))
        .isInstanceOf(ResourceAccessException.class);
    storage.away = false;
    matching.on(stored(JAVA_JOB));

    assertThat(subscribers()).containsExactly(10L);
  }

  @Test
  void tellsNobodyOfASilentItem() {
    matching(watch(1, 10, "java")).on(stored(Items.titled("Java").silent().stored()));

    assertThat(published).isEmpty();
  }

  @Test
  void tellsOnlyThoseWhoMaySeeTheItem() {
    var item = Items.titled("Java").audience(Audience.of(List.of(20L, 30L))).stored();

    matching(watch(1, 10, "java"), watch(2, 20, "java"), watch(3, 30, "kotlin")).on(stored(item));

    assertThat(subscribers()).containsExactly(20L);
  }

  @Test
  void tellsTheNamedRecipientOnlyAndWithoutAWatch() {
    var order = Items.titled("Your order: java beans").audience(Audience.only(77)).stored();

    matching(watch(1, 10, "java"), watch(2, 77, "java")).on(stored(order));

    assertThat(published)
        .containsExactly(new ItemMatched(order, Items.TIME, List.of(new Match(77, List.of()))));
  }

  @Test
  void namesEachSubscriberOnceWithAllMatchingWatches() {
    matching(watch(5, 10, "budget>=500"), watch(3, 10, "java"), watch(4, 9, "developer -senior"))
        .on(stored(JAVA_JOB));

    assertThat(published)
        .containsExactly(
            new ItemMatched(
                JAVA_JOB,
                Items.TIME,
                List.of(
                    new Match(9, List.of(wanted(4, "developer -senior", "developer", "title"))),
                    new Match(
                        10,
                        List.of(
                            wanted(3, "java", "java", "title", "Java"),
                            wanted(5, "budget>=500", "budget>=500", "budget", "700 USD"))))));
  }

  @Test
  void givesAHundredSubscribersToEachMessage() {
    var watches = LongStream.rangeClosed(1, 250).mapToObj(id -> watch(id, id, "java")).toList();

    matching(new Catalogue(watches)).on(stored(JAVA_JOB));

    assertThat(matches())
        .extracting(ItemMatched::matches)
        .map(List::size)
        .containsExactly(100, 100, 50);
    assertThat(subscribers())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 250).boxed().toList());
  }

  @Test
  void leavesOutWatchesThatTheRevisionBeforeSatisfied() {
    var cheap = Items.titled("Java developer").number("budget", "300", "USD").item();
    var dearer =
        Items.titled("Java developer").number("budget", "700", "USD").changedFrom(cheap).stored();

    matching(watch(1, 10, "java"), watch(2, 20, "java budget>=500"), watch(3, 10, "budget>600"))
        .on(stored(dearer));

    assertThat(matches())
        .flatExtracting(ItemMatched::matches)
        .flatExtracting(Match::watches)
        .extracting(WatchMatch::watch)
        .containsExactly(3L, 2L);
  }

  @Test
  void tellsAnIncompleteMatchAgainOnceItIsComplete() {
    var incomplete = Items.titled("Pool").missing("apr");
    var stillIncomplete = Items.titled("New pool").missing("apr").changedFrom(incomplete.item());
    var complete = Items.titled("Pool").number("apr", "12", "%").changedFrom(incomplete.item());
    var matching = matching(watch(1, 10, "pool apr>=10%"));

    matching.on(stored(incomplete.stored()));
    matching.on(stored(stillIncomplete.stored()));
    matching.on(stored(complete.stored()));

    assertThat(matches())
        .flatExtracting(ItemMatched::matches)
        .flatExtracting(Match::watches)
        .extracting(WatchMatch::incomplete)
        .containsExactly(true, false);
  }

  @Test
  void publishesTheSameForARedeliveredMessage() {
    var matching = matching(watch(1, 10, "java"));

    matching.on(stored(JAVA_JOB));
    matching.on(stored(JAVA_JOB));

    assertThat(published).hasSize(2);
    assertThat(published.getFirst()).isEqualTo(published.getLast());
  }

  private static WatchMatch wanted(long watch, String name, String word, String in) {
    return wanted(watch, name, word, in, word);
  }

  private static WatchMatch wanted(long watch, String name, String word, String in, String as) {
    return new WatchMatch(watch, name, false, List.of(new MatchReason(word, in, as)));
  }

  private Matching matching(Watch... watches) {
    return matching(new Catalogue(List.of(watches)));
  }

  private Matching matching(Catalogue catalogue) {
    var meters = new SimpleMeterRegistry();
    var index = new WatchIndex(meters);
    return new Matching(
        new CatalogCopy<>("watches", catalogue, Watch::id, index),
        blacklist,
        new Offering(index, Partition.WHOLE, new SourceKinds(), CLOCK, meters),
        published::addAll,
        CLOCK,
        meters);
  }

  private static ItemsStored stored(StoredItem... items) {
    return new ItemsStored(List.of(items));
  }

  private List<ItemMatched> matches() {
    return published.stream().map(ItemMatched.class::cast).toList();
  }

  private List<Long> subscribers() {
    return matches().stream()
        .flatMap(message -> message.matches().stream())
        .map(Match::subscriber)
        .toList();
  }

  /** The catalogue of a storage service that can be away. */
  private static final class Catalogue implements CatalogCopy.Feed<Watch> {
    private final List<Watch> watches;
    private boolean away;

    Catalogue(List<Watch> watches) {
      this.watches = watches;
    }

    @Override
    public CatalogPage<Watch> page(long after, int limit) {
      if (away) {
        throw new ResourceAccessException("storage is away");
      }
      return new CatalogPage<>(1, watches, null);
    }

    @Override
    public CatalogChanges<Watch> changes(long after) {
      return new CatalogChanges<>(1, true, List.of(), List.of());
    }
  }
}
