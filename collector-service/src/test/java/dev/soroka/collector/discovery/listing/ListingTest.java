package dev.soroka.collector.discovery.listing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Page;
import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.collector.source.html.HtmlKind;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages in src/test/resources/listing are written by hand after the manner of real sites. */
class ListingTest {
  private static final Instant SEEN = Instant.parse("2026-03-01T12:00:00Z");
  private static final URI ADDRESS = URI.create("https://site.example/list/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>One word</p>",
        "<nav><ul><li><a href=/a>Home</a><li><a href=/b>Shop</a><li><a"
            + " href=/c>About</a></ul></nav>",
        "<form><input name=user><input name=password><button>Log in</button></form>",
        "<div class=item><h3><a href=/1>The only thing there is today</a></h3><b>$5</b></div>",
        "<table><tr><td><table><tr><td><table><tr><td>x</td></tr></table></td></tr></table></table>",
        "<ul><li>One thing without a link<li>Another thing without a link<li>A third one</ul>",
        "<ul><li><a href=#1>Jump to the first chapter<li><a href=#2>Jump to the second"
            + " chapter<li><a href=#3>Jump to the third chapter</ul>"
      })
  void findsNoListWhereThereIsNone(String body) {
    assertThat(Listing.in(Jsoup.parse(body, ADDRESS.toString()), SEEN)).isEmpty();
  }

  @Test
  void takesAnswersToAnswersForNoList() {
    var comments = new StringBuilder("<div id=top>");
    for (int i = 0; i < 30; i++) {
      comments.append(
          "<div class=comment><a href=/u/%d>user %d</a> said something ".formatted(i, i));
    }

    assertThat(Listing.in(Jsoup.parse(comments.toString()), SEEN)).isEmpty();
  }

  @Test
  void findsTheTopicsAndNotTheSectionsOfNestedLists() {
    var page =
        IntStream.range(0, 4)
            .mapToObj(
                section ->
                    "<li class=section><b>Section %d</b><ul>".formatted(section)
                        + IntStream.range(0, 5)
                            .mapToObj(
                                topic ->
                                    "<li class=topic><a href=/t/%1$d/%2$d>A question about %1$d and %2$d</a> asked %2$d times</li>"
                                        .formatted(section, topic))
                            .collect(Collectors.joining())
                        + "</ul></li>")
            .collect(Collectors.joining("", "<ul class=sections>", "</ul>"));

    assertThat(items(page)).hasSize(20).first().returns("A question about 0 and 0", Item::title);
  }

  @Test
  void findsTenThousandItems() {
    var page =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "<div class=row><div class=cell><a href=/i/%1$d>Thing number %1$d of very many</a></div><div class=cell><span class=cost>$%1$d.50</span></div></div>"
                        .formatted(i))
            .collect(Collectors.joining());

    assertThat(items(page))
        .hasSize(10_000)
        .first()
        .returns("Thing number 0 of very many", Item::title);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = Expected.PAGES)
  void findsTheListOfAPage(
      String page,
      int size,
      String title,
      String link,
      @Nullable String price,
      @Nullable Instant time) {
    var items = items(saved(page));

    assertThat(items).as("%s: %s", page, items.stream().map(Item::title).toList()).hasSize(size);
    assertThat(items).extracting(Item::link).doesNotHaveDuplicates();
    var first = items.getFirst();
    assertThat(first.title()).isEqualTo(title);
    assertThat(first.link()).isEqualTo(link);
    assertThat(price(first)).as("price").isEqualTo(price);
    assertThat(first.time()).as("time").isEqualTo(time);
  }

  private static @Nullable String price(Item item) {
    return Optional.ofNullable(item.numbers().get("price"))
        .map(price -> price.value().toPlainString() + " " + price.unit())
        .orElse(null);
  }

  private static List<Item> items(String html) {
    var listing = Listing.in(Jsoup.parse(html, ADDRESS.toString()), SEEN).orElseThrow();
    var headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    var reading =
        new HtmlKind()
            .read(
                new Page(ADDRESS, 200, headers, html.getBytes(UTF_8), SEEN),
                new Recipe(listing.mapping(), Identity.AUTO, Map.of()));
    if (reading instanceof Reading.Items(var items, _)) {
      return items;
    }
    throw new AssertionError(listing.mapping() + " gives " + reading);
  }

  private static String saved(String name) {
    try (InputStream in = ListingTest.class.getResourceAsStream("/listing/" + name + ".html")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
