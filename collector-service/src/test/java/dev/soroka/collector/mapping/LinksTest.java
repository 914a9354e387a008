package dev.soroka.collector.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  private static final URI BASE = URI.create("https://example.org/a/b?x=1");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,x",
        "mailto:a@b.c",
        "file:///etc/passwd",
        "http:",
        "http:///path",
        "ftp://example.org/"
      })
  void whatIsNotOnTheWebIsNoLink(String link) {
    assertThat(Links.web(link, BASE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "c, https://example.org/a/c",
    "/c, https://example.org/c",
    "../../../c, https://example.org/c",
    "?y=2, https://example.org/a/b?y=2",
    "#part, https://example.org/a/b?x=1#part",
    "//other.org/c, https://other.org/c",
    "HTTP://Example.org/c, HTTP://Example.org/c",
    "' http://example.org/c ', http://example.org/c",
    "http://example.org/a b|c, http://example.org/a%20b%7Cc",
    "http://example.org/100%, http://example.org/100%25",
    "http://example.org/заказ, http://example.org/заказ",
    "http://my_host.org/c, http://my_host.org/c",
    "http://example.org/?a=1&b=2, http://example.org/?a=1&b=2"
  })
  void linksAreMadeAbsolute(String link, String absolute) {
    assertThat(Links.web(link, BASE)).contains(absolute);
  }

  @ParameterizedTest
  @CsvSource({"c, http://example.org/c", "?q, http://example.org/?q", "../c, http://example.org/c"})
  void aBaseWithoutAPathHasOne(String link, String absolute) {
    assertThat(Links.web(link, URI.create("http://example.org"))).contains(absolute);
  }

  @Property
  void anyTextIsALinkOrNot(@ForAll String text) {
    assertThat(Links.web(text, BASE).map(link -> link.substring(0, 4)))
        .isIn(Optional.empty(), Optional.of("http"), Optional.of("HTTP"));
  }
}
