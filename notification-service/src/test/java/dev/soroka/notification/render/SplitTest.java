package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Entity;
import dev.soroka.common.contract.RichText.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void cutsBehindALineRatherThanAWord() {
    assertThat(texts(Split.split(RichText.plain("one two\nthree four"), 12)))
        .containsExactly("one two\n", "three four");
  }

  @Test
  void cutsBehindAWordRatherThanWithinOne() {
    assertThat(texts(Split.split(RichText.plain("one two three four"), 12)))
        .containsExactly("one two ", "three four");
  }

  @Test
  void cutsALongWordWhereItMust() {
    assertThat(texts(Split.split(RichText.plain("abcdefghij"), 4)))
        .containsExactly("abcd", "efgh", "ij");
  }

  @Test
  void cutsNoCharacterInTwo() {
    assertThat(texts(Split.split(RichText.plain("😀😀😀"), 3))).containsExactly("😀", "😀", "😀");
    assertThat(texts(Split.split(RichText.plain("👨‍👩‍👧👨‍👩‍👧"), 11)))
        .containsExactly("👨‍👩‍👧", "👨‍👩‍👧");
  }

  @Test
  void cutsACharacterThatIsLongerThanAMessage() {
    var stacked = "a" + "\u0301".repeat(20);

    assertThat(texts(Split.split(RichText.plain(stacked), 8)))
        .allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(8));
  }

  @Test
  void goesOnMarkingInTheNextPiece() {
    var text = new RichText("one two three", List.of(new Entity(Kind.BOLD, 4, 9, null)));

    assertThat(Split.split(text, 8))
        .containsExactly(
            new RichText("one two ", List.of(new Entity(Kind.BOLD, 4, 4, null))),
            new RichText("three", List.of(new Entity(Kind.BOLD, 0, 5, null))));
  }

  @Test
  void shortensAtAWordAndClosesTheMarking() {
    var text = new RichText("one two three", List.of(new Entity(Kind.ITALIC, 4, 9, null)));

    assertThat(Split.shorten(text, 10))
        .isEqualTo(new RichText("one two…", List.of(new Entity(Kind.ITALIC, 4, 3, null))));
  }

  @Test
  void leavesAShortTextAlone() {
    var text = new RichText("short", List.of(new Entity(Kind.CODE, 0, 5, null)));

    assertThat(Split.shorten(text, 5)).isEqualTo(text);
    assertThat(Split.split(text, 5)).containsExactly(text);
    assertThat(Split.split(RichText.plain(""), 5)).containsExactly(RichText.plain(""));
  }

  private static List<String> texts(List<RichText> pieces) {
    return pieces.stream().map(RichText::text).toList();
  }
}
