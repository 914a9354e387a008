package dev.soroka.collector.source.feed;

import static dev.soroka.collector.source.Pages.error;
import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.page;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.soroka.collector.source.Reading;
import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Item;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedSafetyTest {
  private static final Duration SECONDS = Duration.ofSeconds(30);
  private static final int LARGE = 3_500_000;
  private static final int LARGEST = 15_000_000;

  private static final String FEED =
      """
      <?xml version="1.0" encoding="windows-1251"?><!DOCTYPE rss [<!ENTITY a "b">]>
      <rss version="2.0" xml:base="http://a/"><channel><link>http://b/</link><item>
      <title><![CDATA[Title &amp; <b>more</b>]]></title><link>/x?y&amp;z</link><guid>1</guid>
      <pubDate>Thu, 01 Jan 2004 19:48:21 GMT</pubDate><description>&lt;p&gt;text&#8381;</description>
      <enclosure url="x" type="image/png"/></item></channel></rss>
      """;

  private static Reading read(byte[] body) {
    return new FeedKind().read(page(body), Recipe.PLAIN);
  }

  private static Reading read(String feed) {
    return read(feed.getBytes(UTF_8));
  }

  private static String repeated(String start, String part) {
    return start + part.repeat((LARGE - start.length()) / part.length());
  }

  @Test
  void entitiesThatADocumentDefinesAreNeverExpanded() {
    var bomb =
        """
        <?xml version="1.0"?>
        <!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY file SYSTEM "file:///etc/passwd">
          <!ENTITY % remote SYSTEM "http://169.254.169.254/"> %remote;]>
        <rss><channel><item><title>x &c; &file;</title></item></channel></rss>
        """;

    assertThat(items(read(bomb))).extracting(Item::title).containsExactly("x &c; &file;");
  }

  @Test
  void scriptsOfPagesNeverGetIntoATextNorALink() {
    var item =
        items(
                read(
                    """
                    <rss><item><title>&lt;script&gt;alert(1)&lt;/script&gt;Safe</title>
                    <link>javascript:alert(1)</link>
                    <description><![CDATA[<img src=x onerror=alert(1)>text<style>p{}</style>
                      <script>alert(1)</script><a href="javascript:alert(1)">link</a>]]></description>
                    </item></rss>
                    """))
            .getFirst();

    assertThat(item.title()).isEqualTo("Safe");
    assertThat(item.text()).isEqualTo("text link");
    assertThat(item.link()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a>",
        "<item>",
        "<item><title>x",
        "<![CDATA[",
        "<!--",
        "<!D[",
        "<?",
        "<",
        "&",
        "&lt;",
        "]]>",
        "<a b='",
        "&#x41;",
        "\u0001",
        "&lt;div&gt;",
        "&lt;b&gt;&lt;p&gt;",
        "x xmlns:a='b' "
      })
  void whateverIsRepeatedOverMegabytesIsReadWithinSeconds(String part) {
    var feed = repeated("<rss><channel><item><title>x</title><description>", part);

    var reading = Assertions.assertTimeoutPreemptively(SECONDS, () -> read(feed));

    if (reading instanceof Reading.Items items) {
      assertThat(items.items()).isNotEmpty();
    } else {
      assertThat(error(reading)).contains("more than a million tags");
    }
  }

  @Test
  void aLargeFeedGivesAllItsItems() {
    var text =
        "&lt;p&gt;Some text, neither short nor long, with &lt;b&gt;markup&lt;/b&gt;".repeat(2);
    var feed = new StringBuilder("<rss><channel>");
    var count = 0;
    while (feed.length() < LARGEST) {
      feed.append("<item><title>Title</title><guid>%08d</guid>".formatted(count));
      feed.append("<description>").append(text).append("</description></item>");
      count++;
    }
    var body = feed.append("</channel></rss>").toString();

    var reading = Assertions.assertTimeoutPreemptively(SECONDS, () -> read(body));

    assertThat(items(reading)).hasSize(count);
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
    assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
  }

  @Property
  void aMutatedFeedIsReadOrRefused(@ForAll("mutations") List<int[]> mutations) {
    var bytes = FEED.getBytes(UTF_8);
    mutations.forEach(it -> bytes[it[0] % bytes.length] = (byte) it[1]);

    assertThatCode(() -> read(bytes)).doesNotThrowAnyException();
  }

  @Property
  void aFeedOfPiecesInAnyOrderIsReadOrRefused(@ForAll("pieces") List<String> pieces) {
    assertThatCode(() -> read("<rss>" + String.join("", pieces))).doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<List<int[]>> mutations() {
    return Arbitraries.integers()
        .between(0, 1 << 24)
        .map(number -> new int[] {number >> 8, number & 0xff})
        .list()
        .ofMaxSize(20);
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "<item>",
            "</item>",
            "<title>",
            "</title>",
            "<link ",
            "href='",
            "'",
            ">",
            "/>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "&",
            ";",
            "#x",
            "<?xml",
            "?>",
            "xml:base='",
            "http://",
            "<!DOCTYPE [",
            "]>",
            "text",
            "<description>",
            "&lt;script&gt;",
            "<pubDate>2004",
            "<a:b",
            " xmlns:a='http://www.w3.org/2005/Atom'",
            "\ud83d\ude00",
            "<media:group>",
            "<entry>")
        .list()
        .ofMaxSize(40);
  }
}
