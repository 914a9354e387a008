package dev.soroka.collector.source.feed;

import static dev.soroka.collector.source.Pages.error;
import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.page;
import static dev.soroka.collector.source.Pages.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Item;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedDamageTest {
  private static Reading read(String feed) {
    return new FeedKind().read(page(feed), Recipe.PLAIN);
  }

  private static List<String> titles(String items) {
    return items(read("<rss version='2.0'><channel>" + items)).stream().map(Item::title).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<html><head><title>403 Forbidden</title> | not a feed but an HTML page titled «403 Forbidden»",
        "<!DOCTYPE html><p>no                     | not a feed but an HTML page without a title",
        "''                                       | not a feed but an empty answer",
        "<!-- nothing -->                         | not a feed but an empty answer",
        "{\"code\": 403}                          | not a feed but JSON that begins «{\"code\": 403}»",
        "<opml><body/></opml>                     | not a feed but XML with the root <opml>",
        "Too many requests                        | not a feed but text that begins «Too many requests»"
      })
  void whatIsNoFeedIsSaidToBeWhatItIs(String answer, String error) {
    assertThat(error(read(answer))).isEqualTo(error);
  }

  @Test
  void brokenJsonIsNamedWithThePlaceOfTheFault() {
    assertThat(error(read("{\"version\": ")))
        .startsWith("neither a feed nor JSON: ")
        .doesNotContain("Source")
        .contains("line 1");
  }

  @Test
  void binaryDataIsNamed() {
    var bytes = new byte[1_000];
    bytes[0] = 'P';
    bytes[1] = 'K';

    assertThat(error(new FeedKind().read(page(bytes), Recipe.PLAIN)))
        .isEqualTo("not a feed but binary data");
  }

  @Test
  void emptyItemsAreLeftOutWithTheirNumbers() {
    var reading = read("<rss><item><title>A</title></item><item/><item><guid/></item></rss>");

    assertThat(items(reading)).hasSize(1);
    assertThat(problems(reading))
        .containsExactly(
            "element 2 has no title, text, link or key",
            "element 3 has no title, text, link or key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<item><title>Q & A</title></item>                              | Q & A",
        "<item><title>Q&A</title></item>                                | Q&A",
        "<item><title>AT&T; too</title></item>                          | AT&T; too",
        "<item><title>1 < 2</title></item>                              | 1 < 2",
        "<item><title>non&nbsp;breaking &mdash; dash</title></item>     | non breaking — dash",
        "<item><title>don&rsquo;t</title></item>                        | don’t",
        "<item><title>a\u0001\u0008b</title></item>                     | ab",
        "<item><title><![CDATA[never ends</title></item>                | never ends",
        "<item><title>no end                                            | no end",
        "<item><title>A</title><media:title>B</media:title></item>      | A",
        "<item><title>A</b></title></item>                              | A",
        "<item><title attr=1 other>A</title></item>                     | A",
        "<item><TITLE>A</TITLE></item>                                  | A",
        "<item><title>A<!-- not this --></title></item>                 | A"
      })
  void damagedItemsAreStillItems(String item, String title) {
    assertThat(titles(item)).containsExactly(title);
  }

  @Test
  void sectionsThatNeverEndDoNotSwallowTheNextItem() {
    assertThat(
            titles(
                "<item><title><![CDATA[A</title></item><item><title><![CDATA[B]]></title></item>"))
        .containsExactly("A", "B");
  }

  @Test
  void anItemThatNeverEndsDoesNotSwallowTheNext() {
    assertThat(titles("<item><title>A</title><item><title>B</title></item>"))
        .containsExactly("A", "B");
  }

  @Test
  void textBeforeTheDeclarationIsSkipped() {
    assertThat(
            items(
                read(
                    "\n warning: something\n<!-- x --><?xml version='1.0'?>"
                        + "<rss><item><title>A</title></item></rss>")))
        .hasSize(1);
  }

  @Test
  void anAmpersandInALinkIsNotTakenForAnEntity() {
    assertThat(
            items(read("<rss><item><link>http://example.org/?a=1&copy=2&b;=3</link></item></rss>"))
                .getFirst()
                .link())
        .isEqualTo("http://example.org/?a=1&copy=2&b;=3");
  }

  @Test
  void textThatIsEncodedTwiceIsMended() {
    assertThat(titles("<item><title>&#226;&#128;&#166;</title></item>")).containsExactly("…");
    assertThat(titles("<item><title>&acirc;&#128;&#166;</title></item>")).containsExactly("…");
  }

  @Test
  void russianOfTheNinetiesIsReadable() {
    var feed =
        "<?xml version='1.0' encoding='windows-1251'?><rss><item><title>Новости</title></item></rss>";

    var reading =
        new FeedKind().read(page(feed.getBytes(Charset.forName("windows-1251"))), Recipe.PLAIN);

    assertThat(items(reading)).extracting(Item::title).containsExactly("Новости");
  }

  @Test
  void aFeedThatIsCutOffGivesWhatIsThere() {
    var whole = "<rss><item><title>A</title></item><item><title>Слово</title></item></rss>";
    var bytes = whole.getBytes(StandardCharsets.UTF_8);
    var cut = Arrays.copyOf(bytes, bytes.length - 24);

    assertThat(items(new FeedKind().read(page(cut), Recipe.PLAIN))).hasSize(2);
  }
}
