package dev.soroka.collector.source.feed;

import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.number;
import static dev.soroka.collector.source.Pages.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedKindTest {
  private static List<Item> read(String feed, String... headers) {
    return items(new FeedKind().read(page(feed.getBytes(UTF_8), headers), Recipe.PLAIN));
  }

  private static @Nullable String link(String entry, String... headers) {
    return read("<feed xmlns='http://www.w3.org/2005/Atom'>" + entry, headers).getFirst().link();
  }

  @Test
  void itemsThatAllCarryTheSameGuidAreAllThere() {
    var item = "<item><title>%s</title><link>http://example.org/</link><guid>same</guid></item>";

    assertThat(read("<rss>" + item.formatted("A") + item.formatted("B") + item.formatted("C")))
        .hasSize(3)
        .extracting(Item::key)
        .doesNotHaveDuplicates();
  }

  @Test
  void linksAreRelativeToTheAddressThatAnswered() {
    assertThat(link("<entry><link href='1.html'/></entry>"))
        .isEqualTo("https://example.org/news/1.html");
  }

  @Test
  void linksAreRelativeToTheContentLocation() {
    assertThat(link("<entry><link href='1.html'/></entry>", "Content-Location", "/other/feed"))
        .isEqualTo("https://example.org/other/1.html");
  }

  @Test
  void linksAreRelativeToEveryBaseAroundThem() {
    assertThat(
            read(
                    """
                    <feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/x/'>
                    <entry xml:base='y/'><link xml:base='z/' href='1.html'/></entry></feed>
                    """,
                    "Content-Location",
                    "/other/feed")
                .getFirst()
                .link())
        .isEqualTo("http://a.example/x/y/z/1.html");
  }

  @Test
  void aBaseThatIsNoneIsIgnored() {
    assertThat(link("<entry xml:base='javascript:x'><link href='1.html'/></entry>"))
        .isEqualTo("https://example.org/news/1.html");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<link>http://a/</link><guid>http://b/</guid>                              | http://a/",
        "<guid>http://b/</guid>                                                    | http://b/",
        "<guid isPermaLink='true'>/b</guid>                                        | https://example.org/b",
        "<guid isPermaLink='false'>http://b/</guid><enclosure url='http://c/'/>    | http://c/",
        "<link/><atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='http://d/'/> | http://d/",
        "<link rel='enclosure'>http://e/</link><link rel='alternate' href='http://f/'/> | http://f/",
        "<fb:origLink xmlns:fb='http://rssnamespace.org/feedburner/ext/1.0'>http://g/</fb:origLink><link>http://h/</link> | http://g/",
        "<link>mailto:me@example.org</link><guid>http://i/</guid>                  | http://i/"
      })
  void theLinkIsTheAddressOfTheThingItself(String links, String link) {
    assertThat(read("<rss><item><title>x</title>" + links + "</item>").getFirst().link())
        .isEqualTo(link);
  }

  @Test
  void authorsAreCalledByTheirNames() {
    assertThat(
            read("<rss><item><title>x</title><author>me@example.org (Me Myself)</author></item>")
                .getFirst()
                .labels())
        .containsEntry("author", List.of("Me Myself"));
  }

  @Test
  void mappingsAddToWhatFeedsSayThemselves() {
    var mapping =
        new Mapping(
            null,
            new Field("link", null, "/projects/([0-9]+)", null, null, null, null),
            new Field("title", null, "^(.*?)(?: \\(Бюджет.*\\))?$", null, null, null, null),
            null,
            null,
            null,
            Field.at("author"),
            Map.of("region", Field.at("job:Region"), "stack", Field.at("stack")),
            Map.of(
                "budget",
                new Field("title", null, "Бюджет: ([^)]*)", null, null, "RUB", null),
                "hours",
                new Field("text", null, "([0-9]+) часов", null, null, null, null)),
            null,
            null);
    var feed =
        """
        <rss><item><title>Бот (Бюджет: 20 000 &#8381;)</title><author>Иван</author>
        <link>https://example.org/projects/55/bot.html</link><job:region>Москва</job:region>
        <description>Примерно 40 часов</description></item>
        <item><title>Без бюджета</title></item></rss>
        """;

    var items =
        items(new FeedKind().read(page(feed), new Recipe(mapping, Identity.AUTO, Map.of())));

    var first = items.getFirst();
    assertThat(first.key()).isEqualTo("55");
    assertThat(first.title()).isEqualTo("Бот");
    assertThat(first.subject()).isEqualTo("Иван");
    assertThat(first.labels())
        .containsEntry("region", List.of("Москва"))
        .doesNotContainKey("stack");
    assertThat(first.numbers())
        .containsEntry("budget", number("20000", "RUB"))
        .containsEntry("hours", number("40"));
    assertThat(items.getLast().title()).isEqualTo("Без бюджета");
    assertThat(items.getLast().numbers()).isEmpty();
  }

  @Test
  void aMappingIsCheckedBeforeAnythingIsFetched() {
    var mapping =
        new Mapping(
            "$.items",
            null,
            null,
            null,
            null,
            null,
            null,
            Map.of(),
            Map.of("budget", new Field("title", null, "(", null, null, null, null)),
            null,
            null);

    assertThat(new FeedKind().problems(mapping, Map.of()))
        .hasSize(2)
        .contains("a feed knows itself where its items are")
        .anyMatch(problem -> problem.startsWith("budget: «(» is no RE2 pattern"));
    assertThat(new FeedKind().problems(Mapping.NONE, Map.of())).isEmpty();
  }
}
