package dev.soroka.collector.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <rss><channel><item><title>Item</title></item><title>Feed</title></channel></rss> | Feed
          <feed xmlns="http://www.w3.org/2005/Atom"><title>Atom &amp; more</title></feed>   | Atom & more
          <rdf:RDF><channel><title>Old</title></channel><item><title>i</title></item></rdf:RDF> | Old
          {"version":"https://jsonfeed.org/version/1.1","title":"JSON"}                     | JSON
          <!doctype html><html><head><title> A page </title></head></html>                  | A page
          """)
  void findsWhatAFeedCallsItself(String text, String title) {
    assertThat(Titles.of(text)).contains(title);
  }

  @Test
  void isContentWithoutAName() {
    assertThat(Titles.of("<rss><channel></channel></rss>")).isEmpty();
    assertThat(Titles.of("{}")).isEmpty();
    assertThat(Titles.of("")).isEmpty();
  }
}
