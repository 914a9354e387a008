package dev.soroka.common.query;

import dev.soroka.common.query.Query.And;
import dev.soroka.common.query.Query.Comparison;
import dev.soroka.common.query.Query.Exact;
import dev.soroka.common.query.Query.Field;
import dev.soroka.common.query.Query.Not;
import dev.soroka.common.query.Query.Or;
import dev.soroka.common.query.Query.Phrase;
import dev.soroka.common.query.Query.Prefix;
import dev.soroka.common.query.Query.Term;
import dev.soroka.common.query.Query.Title;
import dev.soroka.common.query.Query.Word;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Says queries, and what is wrong with them, in plain words; a language is one more bundle. */
public final class QueryWords {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle phrases;

  private QueryWords(ResourceBundle phrases) {
    this.phrases = phrases;
  }

  /** Words in this language, or in English where we do not have it. */
  public static QueryWords in(Locale language) {
    return new QueryWords(
        ResourceBundle.getBundle(
            QueryWords.class.getPackageName() + ".words", language, NO_FALLBACK));
  }

  /** What this query wants. */
  public String say(Query query) {
    return switch (query) {
      case And(var all) -> joined(all, "and");
      case Or(var any) -> joined(any, "or");
      case Not(Term term) -> term(term, ".not");
      case Not(var group) -> phrase("not", say(group));
      case Term term -> term(term, "");
    };
  }

  /** What was expected at the place of this fault. */
  public String expected(QueryFault fault) {
    return phrase("expected." + fault.kind(), fault.arguments().toArray());
  }

  private String joined(List<Query> members, String conjunction) {
    return members.stream()
        .map(
            member ->
                member instanceof And || member instanceof Or
                    ? "(" + say(member) + ")"
                    : say(member))
        .collect(Collectors.joining(" " + phrases.getString(conjunction) + " "));
  }

  private String term(Term term, String negation) {
    return switch (term) {
      case Word(var text) -> phrase("word" + negation, text);
      case Phrase(var text) -> phrase("phrase" + negation, text);
      case Prefix(var start) -> phrase("prefix" + negation, start);
      case Exact(var text) -> phrase("exact" + negation, text);
      case Title(var inner) -> phrase("title", term(inner, negation));
      case Field(var name, var value) -> field(name, value, negation);
      case Comparison comparison -> comparison(comparison, negation);
    };
  }

  private String field(String name, String value, String negation) {
    var known = "field." + name + negation;
    return phrases.containsKey(known)
        ? phrase(known, value)
        : phrase("field" + negation, name, value);
  }

  private String comparison(Comparison comparison, String negation) {
    var amount = (comparison.number().toPlainString() + " " + comparison.currency()).strip();
    var compared = phrase("comparison." + comparison.operator(), comparison.name(), amount);
    return phrase("comparison" + negation, compared);
  }

  private String phrase(String key, Object... arguments) {
    return new MessageFormat(phrases.getString(key), Locale.ROOT).format(arguments);
  }
}
