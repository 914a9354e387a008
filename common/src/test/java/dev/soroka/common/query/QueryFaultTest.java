package dev.soroka.common.query;

import static dev.soroka.common.query.Queries.fault;
import static dev.soroka.common.query.Queries.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.soroka.common.query.QueryFault.Kind;
import dev.soroka.common.query.QueryOutcome.Parsed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFaultTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      textBlock =
          """
          ``                      ; 0  ; EMPTY_QUERY
          `   `                   ; 3  ; EMPTY_QUERY
          `, ,`                   ; 3  ; EMPTY_QUERY
          java "remote work       ; 5  ; UNCLOSED_PHRASE
          «удалённая              ; 0  ; UNCLOSED_PHRASE
          "it ends in \\"         ; 0  ; UNCLOSED_PHRASE
          java» kotlin            ; 4  ; UNOPENED_PHRASE
          java ""                 ; 5  ; EMPTY_PHRASE
          tag:" "                 ; 4  ; EMPTY_PHRASE
          java (spring            ; 5  ; UNCLOSED_GROUP
          java (                  ; 6  ; EMPTY_GROUP
          java) kotlin            ; 4  ; UNOPENED_GROUP
          java ( )                ; 7  ; EMPTY_GROUP
          OR java                 ; 0  ; OR_AT_EDGE
          java OR                 ; 7  ; OR_AT_EDGE
          java OR OR kotlin       ; 8  ; OR_AT_EDGE
          (OR java)               ; 1  ; OR_AT_EDGE
          (java OR) kotlin        ; 8  ; OR_AT_EDGE
          OR                      ; 0  ; OR_AT_EDGE
          -                       ; 1  ; MINUS_WITHOUT_TERM
          java - junior           ; 6  ; MINUS_WITHOUT_TERM
          java — junior           ; 6  ; MINUS_WITHOUT_TERM
          (java -)                ; 7  ; MINUS_WITHOUT_TERM
          -OR java                ; 1  ; MINUS_WITHOUT_TERM
          java ...                ; 5  ; NOTHING_TO_SEARCH
          $                       ; 0  ; NOTHING_TO_SEARCH
          "!?"                    ; 0  ; NOTHING_TO_SEARCH
          ="+"                    ; 1  ; NOTHING_TO_SEARCH
          =+                      ; 1  ; NOTHING_TO_SEARCH
          title:+                 ; 6  ; NOTHING_TO_SEARCH
          +*                      ; 0  ; NOTHING_TO_SEARCH
          *                       ; 0  ; MISPLACED_STAR
          *java                   ; 0  ; MISPLACED_STAR
          ja*va                   ; 2  ; MISPLACED_STAR
          java**                  ; 4  ; MISPLACED_STAR
          "java"*                 ; 6  ; MISPLACED_STAR
          =java*                  ; 5  ; MISPLACED_STAR
          tag:java*               ; 8  ; MISPLACED_STAR
          title:*                 ; 6  ; MISPLACED_STAR
          title:a:*               ; 8  ; MISPLACED_STAR
          title:-a*               ; 8  ; MISPLACED_STAR
          =                       ; 1  ; EXACT_WITHOUT_WORD
          = java                  ; 1  ; EXACT_WITHOUT_WORD
          title:=                 ; 7  ; EXACT_WITHOUT_WORD
          tag:                    ; 4  ; FIELD_WITHOUT_VALUE
          tag: java               ; 4  ; FIELD_WITHOUT_VALUE
          title:(java OR kotlin)  ; 6  ; FIELD_WITHOUT_VALUE
          >500                    ; 0  ; COMPARISON_WITHOUT_NAME
          "budget">500            ; 8  ; COMPARISON_WITHOUT_NAME
          500<budget              ; 0  ; COMPARISON_WITHOUT_NAME
          java ->500              ; 6  ; COMPARISON_WITHOUT_NAME
          x->y                    ; 0  ; COMPARISON_WITHOUT_NAME
          !=5                     ; 0  ; COMPARISON_WITHOUT_NAME
          budget>=                ; 8  ; COMPARISON_WITHOUT_NUMBER
          budget >= java          ; 10 ; COMPARISON_WITHOUT_NUMBER
          budget>"500"            ; 7  ; COMPARISON_WITHOUT_NUMBER
          budget=high             ; 7  ; COMPARISON_WITHOUT_NUMBER
          budget>500zz            ; 10 ; BAD_NUMBER
          budget>1e6              ; 8  ; BAD_NUMBER
          budget>5.5.5            ; 10 ; BAD_NUMBER
          budget>ABC5             ; 7  ; BAD_NUMBER
          budget>$500€            ; 11 ; BAD_NUMBER
          budget>$5%              ; 9  ; BAD_NUMBER
          budget>5<7              ; 8  ; BAD_NUMBER
          budget>=20 000          ; 11 ; NUMBER_IN_PIECES
          budget>=1,500           ; 8  ; NUMBER_IN_PIECES
          budget>=1,234.5         ; 8  ; NUMBER_IN_PIECES
          budget>=1_000           ; 8  ; NUMBER_IN_PIECES
          budget>=500 руб         ; 12 ; NUMBER_IN_PIECES
          budget>=500 USD java    ; 12 ; NUMBER_IN_PIECES
          budget>=5k ₽            ; 11 ; NUMBER_IN_PIECES
          change<5 %              ; 9  ; NUMBER_IN_PIECES
          budget=>500             ; 6  ; UNKNOWN_OPERATOR
          budget==500             ; 6  ; UNKNOWN_OPERATOR
          budget <> 500           ; 7  ; UNKNOWN_OPERATOR
          budget><500             ; 6  ; UNKNOWN_OPERATOR
          budget:>500             ; 6  ; UNKNOWN_OPERATOR
          tag:=java               ; 3  ; UNKNOWN_OPERATOR
          java || kotlin          ; 5  ; UNKNOWN_OPERATOR
          java|kotlin             ; 4  ; UNKNOWN_OPERATOR
          tag:java|kotlin         ; 8  ; UNKNOWN_OPERATOR
          java !junior            ; 5  ; UNKNOWN_OPERATOR
          java NOT junior         ; 5  ; UNKNOWN_OPERATOR
          java AND kotlin         ; 5  ; NEEDLESS_AND
          java && kotlin          ; 5  ; NEEDLESS_AND
          """)
  void pointsAtTheFirstThingWrong(String text, int position, Kind kind) {
    var fault = fault(text);

    assertThat(fault.kind()).isEqualTo(kind);
    assertThat(fault.position()).isEqualTo(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"java\0", "java\7", "java\u001B", "java\u202E", "java\uD83D", "java\u0085"})
  void refusesCharactersNobodyCanSee(String text) {
    var fault = fault(text + " kotlin");

    assertThat(fault.kind()).isEqualTo(Kind.CONTROL_CHARACTER);
    assertThat(fault.position()).isEqualTo(4);
    assertThat(fault.arguments()).containsExactly("U+%04X".formatted((int) text.charAt(4)));
  }

  @Test
  void refusesMoreThanAThousandCharacters() {
    assertThat(parse("a".repeat(1_000))).isInstanceOf(Parsed.class);

    var fault = fault("a".repeat(10_000));

    assertThat(fault.kind()).isEqualTo(Kind.TOO_LONG);
    assertThat(fault.position()).isEqualTo(1_000);
    assertThat(fault.expected()).isEqualTo("at most 1000 characters; there are 10000");
  }

  @Test
  void refusesLimitsThatNoQueryKeepsOrThatExhaustTheStack() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QueryLimits(0, 50, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> new QueryLimits(1_000, 0, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> new QueryLimits(1_000, 50, 101));
  }

  @Test
  void refusesMoreThanFiftyTerms() {
    assertThat(parse("a ".repeat(50))).isInstanceOf(Parsed.class);

    var fault = fault("a ".repeat(51));

    assertThat(fault.kind()).isEqualTo(Kind.TOO_MANY_TERMS);
    assertThat(fault.position()).isEqualTo(100);
  }

  @Test
  void refusesMoreThanEightParenthesesInEachOther() {
    assertThat(parse("(".repeat(8) + "a" + ")".repeat(8))).isInstanceOf(Parsed.class);

    var fault = fault("-(".repeat(9) + "a" + ")".repeat(9));

    assertThat(fault.kind()).isEqualTo(Kind.TOO_DEEP);
    assertThat(fault.position()).isEqualTo(17);
  }

  @Test
  void refusesNumbersOfMoreThan38DigitsAsTheyAreMeant() {
    assertThat(parse("x>" + "9".repeat(35) + "k")).isInstanceOf(Parsed.class);

    assertThat(fault("x>" + "9".repeat(36) + "k").kind()).isEqualTo(Kind.NUMBER_TOO_LONG);
    assertThat(fault("x>0." + "1".repeat(39)).kind()).isEqualTo(Kind.NUMBER_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-", "(", "-(", "\"", "\\", "\"\\\"", "a ", "a OR ", ",", " ", "1", "a>", "1,", "=", "!",
        ":", "a:"
      })
  void answersTheLongestTextsAtOnce(String piece) {
    var text = piece.repeat(20_000 / piece.length());

    var outcome = assertTimeout(Duration.ofSeconds(2), () -> Queries.parseStored(text));

    assertThat(outcome).isInstanceOf(QueryOutcome.class);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void saysInEnglishAndRussianWhatEveryKindOfFaultExpects(Kind kind) {
    var fault = new QueryFault(0, kind, List.of("§1", "§2"));

    var english = QueryWords.in(Locale.ENGLISH).expected(fault);
    var russian = QueryWords.in(Locale.of("ru")).expected(fault);

    assertThat(english).isEqualTo(fault.expected()).doesNotContain("{");
    assertThat(russian).matches(".*[а-я].*").doesNotContain("{");
    assertThat(russian.contains("§1")).isEqualTo(english.contains("§1"));
    assertThat(russian.contains("§2")).isEqualTo(english.contains("§2"));
  }

  @Test
  void suggestsTheOperatorThatWasMeant() {
    assertThat(fault("budget=>500").expected()).isEqualTo(">= instead of “=>”");
    assertThat(fault("a || b").expected()).isEqualTo("OR instead of “|”");
    assertThat(fault("a !b").arguments()).containsExactly("!", "-");
    assertThat(fault("a><5").arguments()).containsExactly("><", "> >= < <= = !=");
  }
}
