package dev.soroka.common.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Operator;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.Word;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  private static final Word A = new Word("a");
  private static final Word B = new Word("b");
  private static final Word C = new Word("c");

  @Test
  void refusesTreesThatAreNotInNormalForm() {
    var both = new And(List.of(A, B));
    var either = new Or(List.of(A, B));

    assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(A)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Or(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new And(List.of(both, C)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Or(List.of(either, C)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Not(new Not(A)));
    assertThatIllegalArgumentException().isThrownBy(() -> Query.allOf(List.of()));
  }

  @Test
  void combinesTreesIntoNormalForm() {
    assertThat(Query.allOf(List.of(new And(List.of(A, B)), C)))
        .isEqualTo(new And(List.of(A, B, C)));
    assertThat(Query.anyOf(List.of(A, new Or(List.of(B, C))))).isEqualTo(new Or(List.of(A, B, C)));
    assertThat(Query.allOf(List.of(A))).isEqualTo(A);
    assertThat(Query.not(Query.not(A))).isEqualTo(A);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a b", "OR", "AND", "NOT", "&", "-a", "!a", "=a", "a*", "tag:a", "a|b", "a<b",
        "a\"", "(a", "a,", "...", "a\0"
      })
  void refusesWordsThatWouldBeReadAsSomethingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Word(text));
  }

  @Test
  void refusesTermsWithNothingInThem() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Phrase(" ... "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Exact(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Prefix("a b"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Field("tag", " "));
    assertThatIllegalArgumentException().isThrownBy(() -> new Field("no name", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Field("title", "a"));
  }

  @Test
  void refusesComparisonsThatNoQueryCanExpress() {
    var huge = new BigDecimal("1E+1000000000");

    assertThatIllegalArgumentException().isThrownBy(() -> comparison("1st", BigDecimal.ONE, ""));
    assertThatIllegalArgumentException().isThrownBy(() -> comparison("x", BigDecimal.ONE, "usd"));
    assertThatIllegalArgumentException().isThrownBy(() -> comparison("x", BigDecimal.ONE, "DAYS"));
    assertThatIllegalArgumentException().isThrownBy(() -> comparison("x", huge, ""));
  }

  @Test
  void makesEqualWhatMeansTheSame() {
    assertThat(comparison("X", new BigDecimal("5.00"), ""))
        .isEqualTo(comparison("x", new BigDecimal("5"), ""));
    assertThat(comparison("x", new BigDecimal("5E+2"), "").number()).hasToString("500");
    assertThat(new Phrase(" a \n b ")).isEqualTo(new Phrase("a b"));
    assertThat(new Field("TAG", "й")).isEqualTo(new Field("tag", "и\u0306"));
  }

  private static Comparison comparison(String name, BigDecimal number, String currency) {
    return new Comparison(name, Operator.EQUAL, number, currency);
  }
}
