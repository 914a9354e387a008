package dev.soroka.collector.plain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "safe<script>alert(1)</script> text",
        "safe<script type='a'/> text",
        "safe<style>p { color: red }</style> text",
        "safe<iframe src='http://example.org/'> text",
        "safe<iframe src='http://example.org/'/> text",
        "<p onclick='alert(1)'>safe text</p>",
        "<a href='javascript:alert(1)'>safe text</a>",
        "safe<!-- <b>hidden</b> --> text",
        "&lt;p&gt;safe text&lt;/p&gt;",
        "safe<template>hidden</template> text"
      })
  void onlyWhatShowsIsText(String html) {
    assertThat(PlainText.of(html)).isEqualTo("safe text");
  }

  @Test
  void aParagraphIsALineAndABreakTwiceAnEmptyOne() {
    var html = "<h1>Title</h1><p>One\n two</p><ul><li>a</li><li>b</li></ul>x<br>y<br><br><br>z";

    assertThat(PlainText.of(html)).isEqualTo("Title\nOne two\na\nb\nx\ny\n\nz");
  }

  @Test
  void preformattedTextKeepsItsLines() {
    assertThat(PlainText.of("<p>Duties<p><pre><code>  * one\n  * two\n</code></pre>\nSkills"))
        .isEqualTo("Duties\n* one\n* two\nSkills");
  }

  @Test
  void tableCellsAreWordsOfTheirOwn() {
    assertThat(PlainText.of("<table><tr><td>1<td>2<tr><td>3</table>")).isEqualTo("1 2\n3");
  }

  @ParameterizedTest
  @CsvSource({
    "'Python (Бюджет: 2000  &#8381;)', 'Python (Бюджет: 2000 ₽)'",
    "CI&amp;T, CI&T",
    "Q&A session, Q&A session",
    "a < b and c > d, a < b and c > d",
    "'List<String> of Map<K, V>', 'List<String> of Map<K, V>'",
    "<blink>safe</blink> text, safe text",
    "<highlighttext>java</highlighttext> developer, java developer",
    "AT&T; and &unknown; too, AT&T; and &unknown; too"
  })
  void textIsTakenForHtmlOnlyWhereItHasSome(String value, String text) {
    assertThat(PlainText.of(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "donâ€™t, don’t",
    "CafÃ©, Café",
    "ÐŸÑ€Ð¸Ð²ÐµÑ‚, Привет",
    "Café, Café",
    "naïve “quote”, naïve “quote”"
  })
  void textThatWasEncodedTwiceIsMended(String value, String text) {
    assertThat(PlainText.of(value)).isEqualTo(text);
  }

  @Test
  void charactersThatNoTextHasAreDropped() {
    assertThat(PlainText.of("a\u0000b\u0008c\ud800d\ufffee\u0092s")).isEqualTo("abcde’s");
  }

  @Test
  void spacesOfAnyWidthAreSpaces() {
    assertThat(PlainText.of("20\u00a0000\u202f₽\u2003now")).isEqualTo("20 000 ₽ now");
  }

  @Test
  void textThatShowsNothingIsEmpty() {
    assertThat(PlainText.of("\u200b\u00a0&#8203;<p></p>")).isEmpty();
  }

  @Test
  void textIsShortenedAtAWord() {
    assertThat(PlainText.shortened("one two three", 9)).isEqualTo("one two…");
    assertThat(PlainText.shortened("one two three", 13)).isEqualTo("one two three");
    assertThat(PlainText.shortened("😀😀😀😀", 4)).isEqualTo("😀…");
  }

  @Example
  void markupOfAnyDepthIsRead() {
    assertThat(PlainText.of("<div>".repeat(100_000) + "deep")).isEqualTo("deep");
  }

  @Property
  void anyTextBecomesTextThatCanBeStoredAndSent(@ForAll String any) {
    var text = PlainText.of("<b>" + any);

    assertThat(text).isEqualTo(text.strip()).doesNotContain("\u0000", "\n\n\n");
    assertThat(text.codePoints())
        .noneMatch(it -> it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
  }
}
