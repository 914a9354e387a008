package dev.soroka.common.query;

import java.util.List;
import java.util.Locale;

/**
 * The first thing wrong with a text that should be a query.
 *
 * @param position 0-based index in the text: where the wrong thing stands, where a missing one
 *     should stand (the text's length when that is its end), or what was opened and never closed
 * @param kind what is wrong
 * @param arguments what the kind's sentence speaks of, in the order that the kind documents
 */
public record QueryFault(int position, Kind kind, List<String> arguments) {
  public QueryFault {
    arguments = List.copyOf(arguments);
  }

  /** What was expected, in English; {@link QueryWords#expected} says it in other languages. */
  public String expected() {
    return QueryWords.in(Locale.ENGLISH).expected(this);
  }

  /** Everything that can be wrong. */
  public enum Kind {
    /** There is no term at all. */
    EMPTY_QUERY,
    /** Too long. Arguments: the limit, the length. */
    TOO_LONG,
    /** One term more than allowed. Arguments: the limit. */
    TOO_MANY_TERMS,
    /** Parentheses nested deeper than allowed. Arguments: the limit. */
    TOO_DEEP,
    /** A control character that nobody can see. Arguments: its code point, such as U+0007. */
    CONTROL_CHARACTER,
    /** A quotation mark that is never closed. Arguments: the mark that closes it. */
    UNCLOSED_PHRASE,
    /** A closing quotation mark that nothing opened. Arguments: the mark. */
    UNOPENED_PHRASE,
    /** Nothing between quotation marks. */
    EMPTY_PHRASE,
    /** A parenthesis that is never closed. */
    UNCLOSED_GROUP,
    /** A closing parenthesis that nothing opened. */
    UNOPENED_GROUP,
    /** Nothing between parentheses. */
    EMPTY_GROUP,
    /** OR without a term before or after it. */
    OR_AT_EDGE,
    /** A minus with no term straight after it. */
    MINUS_WITHOUT_TERM,
    /** Only punctuation where words are looked for. Arguments: what stands there. */
    NOTHING_TO_SEARCH,
    /** A star elsewhere than at the end of a word. */
    MISPLACED_STAR,
    /** An equals sign with no word straight after it. */
    EXACT_WITHOUT_WORD,
    /** A field and colon with no value straight after it. Arguments: the field. */
    FIELD_WITHOUT_VALUE,
    /** A comparison of something that cannot be the name of a number. Arguments: the operator. */
    COMPARISON_WITHOUT_NAME,
    /** A comparison with no number. Arguments: the name, the operator. */
    COMPARISON_WITHOUT_NUMBER,
    /** Something that begins like a number and goes on otherwise. Arguments: what stands there. */
    BAD_NUMBER,
    /** More digits than a number may have. Arguments: the limit. */
    NUMBER_TOO_LONG,
    /** Thousands set apart, or a unit apart from its number. Arguments: what stands there. */
    NUMBER_IN_PIECES,
    /** An operator of some other language. Arguments: it, what to write instead. */
    UNKNOWN_OPERATOR,
    /** AND or &amp;, which words next to each other mean anyway. Arguments: what stands there. */
    NEEDLESS_AND
  }
}
