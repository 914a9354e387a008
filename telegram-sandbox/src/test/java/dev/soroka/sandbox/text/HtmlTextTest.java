package dev.soroka.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <b>bold           | Can't find end tag corresponding to start tag "b"
          <b>bold</i>       | Unmatched end tag at byte offset 7, expected "</b>", found "</i>"
          a</b>             | Unexpected end tag at byte offset 1
          я <div>x</div>    | Unsupported start tag "div" at byte offset 3
          5 < 6             | Unclosed start tag at byte offset 2
          <span>x</span>    | Tag "span" must have class "tg-spoiler" at byte offset 0
          """)
  void whatIsNoTelegramHtmlIsRefused(String html, String reason) {
    assertThatThrownBy(() -> new HtmlText(html).parsed())
        .hasMessage("Bad Request: can't parse entities: " + reason);
  }

  @Test
  void tagsBecomeEntities_andCharactersAreDecoded() {
    var parsed =
        new HtmlText(
                "<b>A <i>b</i></b> &lt;1&gt; &#128038; <a href=\"https://e.org/?a=1&amp;b=2\">l</a>"
                    + " <tg-spoiler>s</tg-spoiler><blockquote expandable>q</blockquote>")
            .parsed();

    assertThat(parsed.text()).isEqualTo("A b <1> 🐦 l sq");
    assertThat(parsed.entities())
        .extracting(Entity::type, Entity::offset, Entity::length)
        .containsExactly(
            tuple("bold", 0, 3),
            tuple("italic", 2, 1),
            tuple("text_link", 11, 1),
            tuple("spoiler", 13, 1),
            tuple("expandable_blockquote", 14, 1));
    assertThat(parsed.entities().get(2).detail("url")).isEqualTo("https://e.org/?a=1&b=2");
  }
}
