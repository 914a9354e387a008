package dev.soroka.collector.mapping;

import static dev.soroka.common.contract.Identity.AUTO;
import static dev.soroka.common.contract.Identity.CONTENT;
import static dev.soroka.common.contract.Identity.GUID;
import static dev.soroka.common.contract.Identity.LINK;
import static dev.soroka.common.contract.Identity.TITLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HarvestTest {
  private static final Mapping ADDRESSED =
      new Mapping(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          Map.of(),
          Map.of(),
          null,
          Field.at("recipient"));

  private static Draft draft(
      @Nullable String key, String title, String text, @Nullable String link) {
    return new Draft(
        key, title, text, link, Instant.EPOCH, null, Map.of(), Map.of(), List.of(), null);
  }

  private static Draft addressedTo(@Nullable String recipient) {
    return new Draft(
        recipient, "Order", "", null, null, null, Map.of(), Map.of(), List.of(), recipient);
  }

  private static List<String> keys(Identity identity, Draft... drafts) {
    return Harvest.of(List.of(drafts), Mapping.NONE, identity).items().stream()
        .map(Item::key)
        .toList();
  }

  @Test
  void anElementThatSaysNothingIsLeftOutWithItsNumber() {
    var harvest =
        Harvest.of(
            List.of(draft("1", "A", "", null), draft(null, " ", "", null)), Mapping.NONE, AUTO);

    assertThat(harvest.items()).hasSize(1);
    assertThat(harvest.problems()).containsExactly("element 2 has no title, text, link or key");
  }

  @Test
  void ofManyProblemsTheFirstAreTold() {
    var nothing = Stream.generate(() -> Draft.EMPTY).limit(100).toList();

    assertThat(Harvest.of(nothing, Mapping.NONE, AUTO).problems())
        .hasSize(21)
        .endsWith("and 80 more like these");
  }

  @Test
  void anElementMeantForSomebodyWhoIsNotNamedIsForNobody() {
    var harvest =
        Harvest.of(
            List.of(addressedTo(null), addressedTo("everybody"), addressedTo("-100501")),
            ADDRESSED,
            AUTO);

    assertThat(harvest.items()).extracting(Item::recipient).containsExactly("chat:-100501");
    assertThat(harvest.problems())
        .containsExactly("element 1 names no recipient", "element 2 names no recipient");
  }

  @Test
  void anElementMeantForSomebodyUnknownIsNotForEverybody() {
    var harvest = Harvest.of(List.of(addressedTo("everybody")), Mapping.NONE, AUTO);

    assertThat(harvest.items()).isEmpty();
    assertThat(harvest.problems()).containsExactly("element 1 names no recipient");
  }

  @Test
  void recipientsAreChatsUnlessTheySayOtherwise() {
    var harvest =
        Harvest.of(List.of(addressedTo("subscriber:7"), addressedTo(" chat:8 ")), ADDRESSED, AUTO);

    assertThat(harvest.items())
        .extracting(Item::recipient)
        .containsExactly("subscriber:7", "chat:8");
  }

  @Test
  void aTitleIsMadeOfTheFirstWordsOrTheLink() {
    var text = "word ".repeat(50).strip();

    var items =
        Harvest.of(
                List.of(draft("1", "", text, null), draft("2", "", "", "https://example.org/")),
                Mapping.NONE,
                AUTO)
            .items();

    assertThat(items.getFirst().title())
        .hasSizeLessThanOrEqualTo(101)
        .startsWith("word")
        .endsWith("…");
    assertThat(items.getLast().title()).isEqualTo("https://example.org/");
  }

  @Test
  void titlesAndTextsHaveAnEnd() {
    var item =
        Harvest.of(
                List.of(draft("1", "t ".repeat(1_000), "x ".repeat(100_000), null)),
                Mapping.NONE,
                AUTO)
            .items()
            .getFirst();

    assertThat(item.title()).hasSizeLessThanOrEqualTo(501);
    assertThat(item.text()).hasSizeLessThanOrEqualTo(50_001);
  }

  @Test
  void itemsThatAllCarryTheSameKeyAreToldApartByTheirLinks() {
    assertThat(
            keys(
                AUTO,
                draft("same", "A", "", "https://example.org/a"),
                draft("same", "B", "", "https://example.org/b")))
        .containsExactly("https://example.org/a", "https://example.org/b");
  }

  @Test
  void itemsThatShareKeyAndLinkAreToldApartByTitleAndTime() {
    var keys =
        keys(
            AUTO,
            draft("same", "A", "", "https://example.org/"),
            draft("same", "B", "", "https://example.org/"),
            draft("own", "C", "", "https://example.org/"));

    assertThat(keys).hasSize(3).doesNotHaveDuplicates().endsWith("own");
  }

  @Test
  void theKeyOfAnItemIsTheSameWhateverStandsAroundIt() {
    var item = draft("1", "A", "text", "https://example.org/a");
    var changed = draft("1", "A", "another text", "https://example.org/a");

    var alone = keys(AUTO, item);
    var among = keys(AUTO, draft("2", "B", "", null), changed, draft("3", "C", "", null));

    assertThat(among).containsAll(alone);
  }

  @Test
  void theSameThingTwiceIsOneItem() {
    var harvest =
        Harvest.of(
            List.of(draft("1", "A", "", null), draft("1", "A", "again", null)), Mapping.NONE, AUTO);

    assertThat(harvest.items()).hasSize(1);
    assertThat(harvest.problems())
        .containsExactly("element 2 is known by the same key as one before it");
  }

  @Test
  void theTextIsNoPartOfTheKeyUnlessTheIdentitySaysSo() {
    var one = draft(null, "A", "for 1.2.3.4", null);
    var other = draft(null, "A", "for 5.6.7.8", null);

    assertThat(keys(AUTO, one)).isEqualTo(keys(AUTO, other));
    assertThat(keys(CONTENT, one)).isNotEqualTo(keys(CONTENT, other));
  }

  @Test
  void theIdentityChoosesWhatTheKeyIs() {
    var item = draft("guid", "Title", "text", "https://example.org/a");

    assertThat(keys(GUID, item)).containsExactly("guid");
    assertThat(keys(LINK, item)).containsExactly("https://example.org/a");
    assertThat(keys(TITLE, item)).containsExactly("Title");
    assertThat(keys(CONTENT, item).getFirst()).matches("[0-9a-f]{32}");
  }

  @Test
  void withoutWhatTheIdentityAsksForTitleAndTimeAreTheKey() {
    assertThat(keys(LINK, draft("guid", "Title", "", null)).getFirst()).matches("[0-9a-f]{32}");
  }

  @Test
  void aLongKeyBecomesAShortOne() {
    var keys =
        keys(AUTO, draft("k".repeat(201), "A", "", null), draft("k".repeat(202), "B", "", null));

    assertThat(keys).allMatch(key -> key.length() == 32).doesNotHaveDuplicates();
  }

  @Test
  void manyItemsKeepTheirOrder() {
    var drafts = IntStream.range(0, 500).mapToObj(i -> draft("k" + i, "T" + i, "", null)).toList();

    assertThat(Harvest.of(drafts, Mapping.NONE, AUTO).items())
        .extracting(Item::title)
        .startsWith("T0", "T1", "T2")
        .endsWith("T499");
  }
}
