package dev.soroka.management.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.ops.Problem;
import dev.soroka.management.source.Opml.Feed;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmlTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                  | no OPML
          {"feeds": []}                       | no OPML
          <rss/>                              | begins with <rss>
          <opml><head/></opml>                | has no <body>
          <opml><body><outline></body></opml> | no OPML
          <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body>&x;</body></opml> | no OPML
          """)
  void saysWhatIsWrongWithAList(String xml, String problem) {
    assertThatThrownBy(() -> Opml.read(xml))
        .isInstanceOf(Problem.class)
        .hasMessageContaining(problem);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    assertThatThrownBy(
            () ->
                Opml.read(
                    "<opml><body>"
                        + "<outline>".repeat(60)
                        + "</outline>".repeat(60)
                        + "</body></opml>"))
        .hasMessageContaining("more than 50 folders");
    assertThatThrownBy(
            () ->
                Opml.read(
                    "<opml><body>"
                        + "<outline xmlUrl='https://a.example'/>".repeat(2_001)
                        + "</body></opml>"))
        .hasMessageContaining("may have 2000 feeds");
  }

  @Test
  void readsFeedsInFoldersInsideFolders() {
    assertThat(
            Opml.read(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="News"><outline text="World"><outline type="rss" text="W" title="The World"
                  xmlUrl=" https://w.example/feed "/></outline><outline type="rss" text="N"
                  xmlUrl="https://n.example/feed"/></outline>
                <outline text="Alone" xmlUrl="https://alone.example/feed"/><outline text="Nothing"/>
                </body></opml>
                """))
        .containsExactly(
            new Feed("The World", "https://w.example/feed", "World"),
            new Feed("N", "https://n.example/feed", "News"),
            new Feed("Alone", "https://alone.example/feed", ""));
  }

  @Test
  void readsWhatItWrites() {
    var feeds =
        List.of(
            new Feed("Tea & <cups>", "https://a.example/?a=1&b=2", "shop"),
            new Feed("Сорока", "https://b.example/feed", "новости"),
            new Feed("Alone", "https://c.example/feed", ""));

    assertThat(Opml.read(Opml.write(feeds))).isEqualTo(feeds);
  }
}
