package dev.soroka.collector.source.feed;

import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Picture;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedFormatsTest {
  private static List<Item> read(String feed) {
    return items(new FeedKind().read(page(feed), Recipe.PLAIN));
  }

  @Test
  void rss2() {
    var item =
        read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- made by hand -->
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:m="http://search.yahoo.com/mrss/">
                  <channel><title>Orders</title><link>https://example.org/</link>
                    <language>ru-RU</language>
                    <item>
                      <title><![CDATA[Парсер (Бюджет: 2000  &#8381;)]]></title>
                      <link>https://example.org/1?a=1&amp;b=2</link>
                      <description>short</description>
                      <content:encoded><![CDATA[<p>Long</p><p>text</p>]]></content:encoded>
                      <guid isPermaLink="false">order-1</guid>
                      <pubDate>Tue, 12 Sep 2023 14:05:00 +0300</pubDate>
                      <category>Программирование / Парсинг</category><category>Python</category>
                      <dc:creator>Иван</dc:creator>
                      <enclosure url="/1.jpg" type="image/jpeg" length="1"/>
                      <enclosure url="/1.mp3" type="audio/mpeg" length="1"/>
                      <m:content url="/2.jpg" medium="image"><m:title>Two</m:title></m:content>
                    </item>
                  </channel>
                </rss>
                """)
            .getFirst();

    assertThat(item.key()).isEqualTo("order-1");
    assertThat(item.title()).isEqualTo("Парсер (Бюджет: 2000 ₽)");
    assertThat(item.text()).isEqualTo("Long\ntext");
    assertThat(item.link()).isEqualTo("https://example.org/1?a=1&b=2");
    assertThat(item.time()).isEqualTo(Instant.parse("2023-09-12T11:05:00Z"));
    assertThat(item.labels())
        .containsEntry("tag", List.of("Программирование / Парсинг", "Python"))
        .containsEntry("author", List.of("Иван"))
        .containsEntry("lang", List.of("ru"));
    assertThat(item.pictures())
        .containsExactly(
            new Picture("https://example.org/2.jpg", "Two"),
            new Picture("https://example.org/1.jpg", ""));
  }

  @Test
  void rss1() {
    var items =
        read(
            """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/">
                <items><rdf:Seq><rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items>
              </channel>
              <item rdf:about="https://example.org/1"><title>One</title><dc:date>2004-01-02</dc:date>
                <dc:subject>news</dc:subject></item>
              <item rdf:about="https://example.org/2"><title>Two</title></item>
            </rdf:RDF>
            """);

    assertThat(items).extracting(Item::title).containsExactly("One", "Two");
    assertThat(items)
        .extracting(Item::key)
        .containsExactly("https://example.org/1", "https://example.org/2");
    assertThat(items.getFirst().link()).isEqualTo("https://example.org/1");
    assertThat(items.getFirst().time()).isEqualTo(Instant.parse("2004-01-02T00:00:00Z"));
    assertThat(items.getFirst().labels()).containsEntry("tag", List.of("news"));
  }

  @Test
  void rss1WithAPrefixForItself() {
    assertThat(
            read(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns:rss="http://purl.org/rss/1.0/">
                  <rss:item><rss:title>One</rss:title></rss:item>
                </rdf:RDF>
                """))
        .extracting(Item::title)
        .containsExactly("One");
  }

  @Test
  void rss091WithNothingButDescriptions() {
    assertThat(
            read(
                "<rss version='0.91'><channel><item><description>First of all</description></item>"
                    + "<item><description>Second</description></item></channel></rss>"))
        .extracting(Item::title)
        .containsExactly("First of all", "Second");
  }

  @Test
  void atom1() {
    var item =
        read("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:lang="en-GB">
                  <a:author><a:name>The editor</a:name></a:author>
                  <a:entry>
                    <a:title type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; new</a:title>
                    <a:link rel="self" href="/self"/><a:link rel="edit" href="/edit"/>
                    <a:link rel="alternate" type="application/json" href="/1.json"/>
                    <a:link rel="alternate" type="text/html" href="/1.html"/>
                    <a:link rel="enclosure" type="image/png" href="/1.png"/>
                    <a:id>tag:example.org,2004:1</a:id>
                    <a:published>2003-12-13T18:30:02Z</a:published>
                    <a:updated>2004-12-13T18:30:02Z</a:updated>
                    <a:category term="java" label="Java"/>
                    <a:summary>Some text</a:summary>
                    <a:content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"
                      ><p>One</p><script>alert(1)</script><p>two</p></div></a:content>
                  </a:entry>
                </a:feed>
                """)
            .getFirst();

    assertThat(item.key()).isEqualTo("tag:example.org,2004:1");
    assertThat(item.title()).isEqualTo("Bold & new");
    assertThat(item.text()).isEqualTo("One\ntwo");
    assertThat(item.link()).isEqualTo("https://example.org/1.html");
    assertThat(item.time()).isEqualTo(Instant.parse("2003-12-13T18:30:02Z"));
    assertThat(item.pictures()).containsExactly(new Picture("https://example.org/1.png", ""));
    assertThat(item.labels())
        .containsEntry("author", List.of("The editor"))
        .containsEntry("tag", List.of("Java"))
        .containsEntry("lang", List.of("en"));
  }

  @Test
  void atomSaysItselfWhatIsHtmlAndWhatIsText() {
    assertThat(
            read(
                """
                <feed xmlns="http://www.w3.org/2005/Atom">
                  <entry><title>1 &lt;b&gt; 2</title></entry>
                  <entry><title type="html">1 &lt;b&gt; 2</title></entry>
                </feed>
                """))
        .extracting(Item::title)
        .containsExactly("1 <b> 2", "1 2");
  }

  @Test
  void atom03() {
    assertThat(
            read(
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#">
                  <entry><title type="text/html" mode="escaped">&lt;i&gt;One&lt;/i&gt;</title>
                    <content type="application/octet-stream" mode="base64">0JPRg9C00LHRgNCz</content>
                    <issued>2003-12-13T08:29:29-04:00</issued></entry>
                </feed>
                """))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).isEqualTo("One");
              assertThat(item.text()).isEqualTo("Гудбрг");
              assertThat(item.time()).isEqualTo(Instant.parse("2003-12-13T12:29:29Z"));
            });
  }

  @Test
  void oneEntryAlone() {
    assertThat(read("<entry xmlns='http://www.w3.org/2005/Atom'><title>Alone</title></entry>"))
        .extracting(Item::title)
        .containsExactly("Alone");
  }

  @Test
  void cdf() {
    assertThat(
            read(
                "<CHANNEL><CHANNEL><ITEM HREF='/1' LASTMOD='1998-01-05'><TITLE>One</TITLE>"
                    + "<ABSTRACT>Text</ABSTRACT></ITEM></CHANNEL></CHANNEL>"))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.title()).isEqualTo("One");
              assertThat(item.text()).isEqualTo("Text");
              assertThat(item.link()).isEqualTo("https://example.org/1");
              assertThat(item.time()).isEqualTo(Instant.parse("1998-01-05T00:00:00Z"));
            });
  }

  @Test
  void jsonFeed() {
    var items =
        read(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "News", "language": "ru",
             "authors": [{"name": "The editor"}],
             "items": [
              {"id": "2", "url": "/2", "title": "Q&amp;A", "content_html": "<p>One</p><p>two</p>",
               "date_published": "2024-02-02T10:00:00+03:00", "tags": ["a", "b"], "image": "/2.png"},
              {"id": 1, "content_text": "Only <text>", "external_url": "https://other.example/1",
               "author": {"name": "Guest"},
               "attachments": [{"url": "/1.jpg", "mime_type": "image/jpeg"}, {"url": "/1.mp3"}]}]}
            """);

    assertThat(items).extracting(Item::key).containsExactly("2", "1");
    assertThat(items).extracting(Item::title).containsExactly("Q&A", "Only <text>");
    assertThat(items.getFirst().text()).isEqualTo("One\ntwo");
    assertThat(items.getFirst().time()).isEqualTo(Instant.parse("2024-02-02T07:00:00Z"));
    assertThat(items.getFirst().labels())
        .containsEntry("author", List.of("The editor"))
        .containsEntry("tag", List.of("a", "b"))
        .containsEntry("lang", List.of("ru"));
    assertThat(items.getLast().link()).isEqualTo("https://other.example/1");
    assertThat(items.getLast().labels()).containsEntry("author", List.of("Guest"));
    assertThat(items.getLast().pictures())
        .containsExactly(new Picture("https://example.org/1.jpg", ""));
  }

  @Test
  void jsonFeedsThatForgetToSayWhatTheyAre() {
    assertThat(read("{\"version\": \"1.1\", \"items\": [{\"id\": 1, \"title\": \"A\"}]}"))
        .hasSize(1);
    assertThat(read("{\"feed_url\": \"/f\", \"items\": [{\"id\": 1, \"title\": \"A\"}]}"))
        .hasSize(1);
  }

  @Test
  void aFeedWithoutItemsIsAQuietSource() {
    assertThat(read("<rss version='2.0'><channel><title>Quiet</title></channel></rss>")).isEmpty();
    assertThat(read("{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}")).isEmpty();
  }
}
