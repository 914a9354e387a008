package dev.soroka.notification.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Entity;
import dev.soroka.common.contract.RichText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the text and wherever its marks, dividing it loses and breaks nothing. */
class SplitProperties {

  @Property
  void togetherThePiecesAreTheText(
      @ForAll("texts") RichText text, @ForAll @IntRange(min = 3, max = 40) int limit) {
    assertThat(Split.split(text, limit).stream().map(RichText::text).collect(Collectors.joining()))
        .isEqualTo(text.text());
  }

  @Property
  void everyPieceFits(
      @ForAll("texts") RichText text, @ForAll @IntRange(min = 3, max = 40) int limit) {
    assertThat(Split.split(text, limit))
        .allSatisfy(piece -> assertThat(piece.text()).hasSizeLessThanOrEqualTo(limit));
    assertThat(Split.shorten(text, limit).text()).hasSizeLessThanOrEqualTo(limit);
  }

  @Property
  void noPieceHasHalfASurrogatePair(
      @ForAll("texts") RichText text, @ForAll @IntRange(min = 3, max = 40) int limit) {
    var pieces = new ArrayList<>(Split.split(text, limit));
    pieces.add(Split.shorten(text, limit));

    assertThat(pieces)
        .allSatisfy(
            piece ->
                assertThat(piece.text().codePoints().filter(SplitProperties::isHalf)).isEmpty());
  }

  @Property
  void whatIsMarkedStaysMarked(
      @ForAll("texts") RichText text, @ForAll @IntRange(min = 3, max = 40) int limit) {
    var marked = new ArrayList<String>();
    int start = 0;
    for (var piece : Split.split(text, limit)) {
      for (var entity : piece.entities()) {
        for (int i = 0; i < entity.length(); i++) {
          marked.add(entity.kind() + " " + (start + entity.offset() + i) + " " + entity.url());
        }
      }
      start += piece.text().length();
    }

    assertThat(marked).containsExactlyInAnyOrderElementsOf(marks(text));
  }

  private static List<String> marks(RichText text) {
    var marks = new ArrayList<String>();
    for (var entity : text.entities()) {
      for (int i = 0; i < entity.length(); i++) {
        marks.add(entity.kind() + " " + (entity.offset() + i) + " " + entity.url());
      }
    }
    return marks;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  @Provide
  Arbitrary<RichText> texts() {
    var text =
        Arbitraries.of(
                "a", "яблоко", " ", "\n", "😀", "👨‍👩‍👧", "e\u0301", "中文", "&lt;b>", "\u200B")
            .list()
            .ofMaxSize(60)
            .map(pieces -> String.join("", pieces));
    return text.flatMap(
        words ->
            words.isEmpty()
                ? Arbitraries.just(RichText.plain(""))
                : entities(words).map(entities -> new RichText(words, entities)));
  }

  private static Arbitrary<List<Entity>> entities(String text) {
    var boundaries = text.codePointCount(0, text.length());
    var place = Arbitraries.integers().between(0, boundaries);
    return Combinators.combine(Arbitraries.of(Kind.class), place, place)
        .as((kind, one, other) -> entity(text, kind, one, other))
        .list()
        .ofMaxSize(5)
        .map(entities -> entities.stream().filter(entity -> entity.length() > 0).toList());
  }

  private static Entity entity(String text, Kind kind, int one, int other) {
    int from = text.offsetByCodePoints(0, Math.min(one, other));
    int to = text.offsetByCodePoints(0, Math.max(one, other));
    return new Entity(kind, from, to - from, kind == Kind.TEXT_LINK ? "https://example.org" : null);
  }
}
