package dev.soroka.common.query;

import static dev.soroka.common.query.Queries.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Operator;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
  private static final Word A = new Word("a");
  private static final Word B = new Word("b");
  private static final Word C = new Word("c");

  @Test
  void bindsWordsNextToEachOtherTighterThanOr() {
    assertThat(query("a b OR c")).isEqualTo(new Or(List.of(new And(List.of(A, B)), C)));
    assertThat(query("a OR b c")).isEqualTo(new Or(List.of(A, new And(List.of(B, C)))));
    assertThat(query("a (b OR c)")).isEqualTo(new And(List.of(A, new Or(List.of(B, C)))));
  }

  @Test
  void takesOnlyTheCapitalWordForOr() {
    assertThat(query("a or b")).isEqualTo(new And(List.of(A, new Word("or"), B)));
    assertThat(query("a ORDER")).isEqualTo(new And(List.of(A, new Word("ORDER"))));
    assertThat(query("\"OR\" =OR OR*"))
        .isEqualTo(new And(List.of(new Phrase("OR"), new Exact("OR"), new Prefix("OR"))));
  }

  @Test
  void negatesAnyTermOrGroup() {
    assertThat(query("-a")).isEqualTo(new Not(A));
    assertThat(query("-(a b)")).isEqualTo(new Not(new And(List.of(A, B))));
    assertThat(query("-\"a b\"")).isEqualTo(new Not(new Phrase("a b")));
    assertThat(query("-tag:a")).isEqualTo(new Not(new Field("tag", "a")));
    assertThat(query("-budget<500"))
        .isEqualTo(new Not(new Comparison("budget", Operator.BELOW, new BigDecimal("500"), "")));
  }

  @Test
  void takesTheDashesThatPhonesTypeForMinus() {
    assertThat(query("−a –b —c")).isEqualTo(new And(List.of(new Not(A), new Not(B), new Not(C))));
  }

  @Test
  void bringsEveryQueryIntoNormalForm() {
    assertThat(query("((a) (b (c)))")).isEqualTo(new And(List.of(A, B, C)));
    assertThat(query("a OR (b OR c)")).isEqualTo(new Or(List.of(A, B, C)));
    assertThat(query("--a")).isEqualTo(A);
    assertThat(query("-(-a)")).isEqualTo(A);
    assertThat(query("-(-(a b))")).isEqualTo(new And(List.of(A, B)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java",
        "дизайнер",
        "北京",
        "🚀",
        "👩‍💻",
        "C++",
        "C#",
        ".NET",
        "node.js",
        "1С",
        "#java",
        "$BTC",
        "$500",
        "@user",
        "e-mail",
        "R&D",
        "o’Reilly",
        "10:30",
        "std::map",
        "https://hh.ru/vacancy/1",
        "user@mail.ru",
        "3,5",
        "50%",
        "Yahoo!",
        "a/b",
        "and",
        "Not",
        "½",
        "co-",
        "naïve"
      })
  void takesForAWordWhatPeopleTakeForOne(String word) {
    assertThat(query(word)).isEqualTo(new Word(word));
  }

  @Test
  void composesLettersThatWereTypedInParts() {
    assertThat(query("и\u0306")).isEqualTo(new Word("й"));
    assertThat(query("tag:и\u0306")).isEqualTo(new Field("tag", "й"));
  }

  @Test
  void separatesTermsByCommasAndAnySpaces() {
    assertThat(query("a, b;c")).isEqualTo(new And(List.of(A, B, C)));
    assertThat(query("\uFEFFa\u00A0b\u3000c\u200B\n")).isEqualTo(new And(List.of(A, B, C)));
    assertThat(query("a，b、c")).isEqualTo(new And(List.of(A, B, C)));
    assertThat(query("a\"b\"(c)")).isEqualTo(new And(List.of(A, new Phrase("b"), C)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"remote work\"",
        "«remote work»",
        "“remote work”",
        "”remote work”",
        "„remote work“",
        "「remote work」",
        "\"  remote \n work \""
      })
  void readsPhrasesInAnyQuotationMarks(String text) {
    assertThat(query(text)).isEqualTo(new Phrase("remote work"));
  }

  @Test
  void keepsMarksBehindABackslash() {
    assertThat(query("author:\"ООО \\\"Ромашка\\\"\""))
        .isEqualTo(new Field("author", "ООО \"Ромашка\""));
    assertThat(query("author:\"ООО «Ромашка»\"")).isEqualTo(new Field("author", "ООО «Ромашка»"));
    assertThat(query("\"C:\\new \\\\ d\"")).isEqualTo(new Phrase("C:\\new \\ d"));
  }

  @Test
  void readsPrefixesAndExactWords() {
    assertThat(query("дизайн*")).isEqualTo(new Prefix("дизайн"));
    assertThat(query("C++*")).isEqualTo(new Prefix("C++"));
    assertThat(query("=Java")).isEqualTo(new Exact("Java"));
    assertThat(query("=\"Spring Boot\"")).isEqualTo(new Exact("Spring Boot"));
    assertThat(query("=a:b")).isEqualTo(new Exact("a:b"));
  }

  @Test
  void readsLabelsByAnyName() {
    assertThat(query("category:freelance")).isEqualTo(new Field("category", "freelance"));
    assertThat(query("Source:hh.ru")).isEqualTo(new Field("source", "hh.ru"));
    assertThat(query("lang:zh-CN")).isEqualTo(new Field("lang", "zh-CN"));
    assertThat(query("tag:c++")).isEqualTo(new Field("tag", "c++"));
    assertThat(query("tag:OR")).isEqualTo(new Field("tag", "OR"));
    assertThat(query("город:«Нижний Новгород»")).isEqualTo(new Field("город", "Нижний Новгород"));
    assertThat(query("城市：北京")).isEqualTo(new Field("城市", "北京"));
    assertThat(query("work-format:a:b?c=d")).isEqualTo(new Field("work-format", "a:b?c=d"));
  }

  @Test
  void looksForAnyTextTermInTheTitle() {
    assertThat(query("title:bot")).isEqualTo(new Title(new Word("bot")));
    assertThat(query("title:\"chat bot\"")).isEqualTo(new Title(new Phrase("chat bot")));
    assertThat(query("title:bot*")).isEqualTo(new Title(new Prefix("bot")));
    assertThat(query("TITLE:=Bot")).isEqualTo(new Title(new Exact("Bot")));
    assertThat(query("title:=\"Chat Bot\"")).isEqualTo(new Title(new Exact("Chat Bot")));
    assertThat(query("title:OR")).isEqualTo(new Title(new Phrase("OR")));
  }

  @Test
  void readsComparisonsWithAndWithoutSpaces() {
    var wanted = new Comparison("budget", Operator.AT_LEAST, new BigDecimal("500"), "");

    assertThat(query("budget>=500")).isEqualTo(wanted);
    assertThat(query("Budget >= 500")).isEqualTo(wanted);
    assertThat(query("budget≥ 500")).isEqualTo(wanted);
    assertThat(query("budget>=500, a")).isEqualTo(new And(List.of(wanted, A)));
  }

  @Test
  void readsEveryOperator() {
    var five = new BigDecimal("5");
    for (var operator : Operator.values()) {
      assertThat(query("x" + operator.sign() + "5"))
          .isEqualTo(new Comparison("x", operator, five, ""));
      assertThat(query("x " + operator.sign() + " 5"))
          .isEqualTo(new Comparison("x", operator, five, ""));
    }
  }

  @Test
  void takesAnEqualsSignBeforeAWordForExact() {
    assertThat(query("a =b")).isEqualTo(new And(List.of(A, new Exact("b"))));
  }

  @Test
  void leavesWordsBehindANumberAlone() {
    var budget = new Comparison("budget", Operator.ABOVE, new BigDecimal("5"), "");

    assertThat(query("budget>5 days")).isEqualTo(new And(List.of(budget, new Word("days"))));
    assertThat(query("budget>5 (руб)")).isEqualTo(new And(List.of(budget, new Word("руб"))));
    assertThat(query("budget>5 usd:a")).isEqualTo(new And(List.of(budget, new Field("usd", "a"))));
  }
}
