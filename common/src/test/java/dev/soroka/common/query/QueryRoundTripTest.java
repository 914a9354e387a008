package dev.soroka.common.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Operator;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.TextTerm;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import dev.soroka.common.query.QueryOutcome.Faulty;
import dev.soroka.common.query.QueryOutcome.Parsed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class QueryRoundTripTest {
  /** Everything that means something, and letters that change when composed or made small. */
  private static final List<String> PIECES =
      List.of(
          """
          a Я 中 й и\u0306 \u0301 \u0338 İ ς 🚀 \u200D 0 5 000 , ; \u037E . - − _ : ： // = < > ! ≥ | & * ( ) （ ） \
          « » “ ” „ 「 」 " \\ / + # @ ' $ € ₽ % k млн USD руб OR AND NOT title: tag: x java budget>= 5k \
          \u00A0 \u200B"""
              .split(" ", -1));

  private static final List<String> SPACES = List.of(" ", "\n");

  private static final List<String> WORDS =
      List.of("java C++ C# .NET node.js 1С #java $500 e-mail 000 руб usd or 10:30".split(" ", -1));

  @Property(tries = 5_000)
  void printedTreesParseToTheSameTree(@ForAll("trees") Query query) {
    var printed = QueryPrinter.print(query);

    assertThat(Queries.parseStored(printed)).as(printed).isEqualTo(new Parsed(query));
  }

  @Property(tries = 20_000)
  void anyPiecesOfTheLanguageComeOutAsAQueryOrAFault(@ForAll("texts") String text) {
    assertAnswered(text);
  }

  @Property
  void anyTextAtAllComesOutAsAQueryOrAFault(@ForAll String text) {
    assertAnswered(text);
  }

  @Property(tries = 20_000)
  void exactlyTheTextsThatReadAsWordsAreWords(@ForAll("texts") String text) {
    var tidy = Spelling.tidy(text);

    var isRead = Queries.parse(tidy) instanceof Parsed(Word(var word)) && word.equals(tidy);

    assertThat(isRead).isEqualTo(Spelling.isWord(tidy));
  }

  private static void assertAnswered(String text) {
    switch (Queries.parse(text)) {
      case Parsed(var query) -> {
        var printed = QueryPrinter.print(query);
        assertThat(Queries.parseStored(printed)).as(printed).isEqualTo(new Parsed(query));
        assertThat(QueryWords.in(Locale.of("ru")).say(query)).isNotBlank();
      }
      case Faulty(var fault) -> {
        assertThat(fault.position()).isBetween(0, text.length());
        assertThat(fault.expected()).isNotBlank();
      }
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return pieces().list().ofMinSize(1).ofMaxSize(14).map(it -> String.join("", it));
  }

  @Provide
  Arbitrary<Query> trees() {
    return trees(3);
  }

  private Arbitrary<Query> trees(int depth) {
    Arbitrary<Query> terms = Arbitraries.oneOf(textTerms(), titles(), fields(), comparisons());
    if (depth == 0) {
      return terms;
    }
    var smaller = Arbitraries.lazy(() -> trees(depth - 1));
    var members = smaller.list().ofMinSize(1).ofMaxSize(4);
    return Arbitraries.frequencyOf(
        Tuple.of(2, terms),
        Tuple.of(2, members.map(Query::allOf)),
        Tuple.of(2, members.map(Query::anyOf)),
        Tuple.of(1, smaller.map(Query::not)));
  }

  private Arbitrary<TextTerm> textTerms() {
    var words = Arbitraries.oneOf(Arbitraries.of(WORDS), tidyTexts()).filter(Spelling::isWord);
    var stems = Arbitraries.oneOf(Arbitraries.of(WORDS), tidyTexts()).filter(Spelling::isStem);
    var texts = tidyTexts().filter(Spelling::isText);
    return Arbitraries.oneOf(
        words.map(Word::new),
        stems.map(Prefix::new),
        texts.map(Phrase::new),
        texts.map(Exact::new));
  }

  private Arbitrary<Title> titles() {
    return textTerms().map(Title::new);
  }

  private Arbitrary<Field> fields() {
    var values = tidyTexts().filter(Spelling::isValue);
    var names = names().filter(it -> !Spelling.name(it).equals("title"));
    return Combinators.combine(names, values).as(Field::new);
  }

  private Arbitrary<Comparison> comparisons() {
    var huge = BigDecimal.TEN.pow(Amount.DIGITS - 1);
    var numbers = Arbitraries.bigDecimals().between(huge.negate(), huge).ofScale(4);
    var currencies = Arbitraries.of("", "", "USD", "RUB", "USDT", "BTC");
    return Combinators.combine(names(), Arbitraries.of(Operator.class), numbers, currencies)
        .as(Comparison::new);
  }

  private Arbitrary<String> names() {
    return Arbitraries.oneOf(
            Arbitraries.of("tag:", "=", "source", "OR", "change_1m", "usd", "город", "work-format"),
            tidyTexts())
        .filter(Spelling::isName);
  }

  private Arbitrary<String> tidyTexts() {
    return pieces().list().ofMinSize(1).ofMaxSize(6).map(it -> Spelling.tidy(String.join("", it)));
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.of(PIECES)), Tuple.of(1, Arbitraries.of(SPACES)));
  }
}
