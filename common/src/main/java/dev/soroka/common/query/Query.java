package dev.soroka.common.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a watch asks for, as a tree in its one normal form: no {@link And} in an And, no {@link Or}
 * in an Or, no {@link Not} of a Not, and groups of at least two.
 */
public sealed interface Query {

  /** All of these are so. */
  record And(List<Query> all) implements Query {
    public And {
      all = List.copyOf(all);
      if (all.size() < 2 || hasOne(And.class, all)) {
        throw new IllegalArgumentException("an And has two or more members, none an And");
      }
    }
  }

  /** At least one of these is so. */
  record Or(List<Query> any) implements Query {
    public Or {
      any = List.copyOf(any);
      if (any.size() < 2 || hasOne(Or.class, any)) {
        throw new IllegalArgumentException("an Or has two or more members, none an Or");
      }
    }
  }

  /** This is not so. */
  record Not(Query unwanted) implements Query {
    public Not {
      if (unwanted instanceof Not) {
        throw new IllegalArgumentException("a Not of a Not is the thing itself");
      }
    }
  }

  /** A leaf of the tree; the limit on terms counts these. */
  sealed interface Term extends Query {}

  /** A term about the words of an item, in its title or its text. */
  sealed interface TextTerm extends Term {}

  /** This word in any of its forms, as typed. */
  record Word(String text) implements TextTerm {
    public Word {
      text = Spelling.tidy(text);
      if (!Spelling.isWord(text)) {
        throw new IllegalArgumentException("not the spelling of a word: " + text);
      }
    }
  }

  /** These words in any of their forms, next to each other and in this order. */
  record Phrase(String text) implements TextTerm {
    public Phrase {
      text = Spelling.tidy(text);
      if (!Spelling.isText(text)) {
        throw new IllegalArgumentException("not the spelling of a phrase: " + text);
      }
    }
  }

  /** A word that starts so. */
  record Prefix(String start) implements TextTerm {
    public Prefix {
      start = Spelling.tidy(start);
      if (!Spelling.isStem(start)) {
        throw new IllegalArgumentException("not the start of a word: " + start);
      }
    }
  }

  /** This word, or these words next to each other, in no other form. */
  record Exact(String text) implements TextTerm {
    public Exact {
      text = Spelling.tidy(text);
      if (!Spelling.isText(text)) {
        throw new IllegalArgumentException("not the spelling of words: " + text);
      }
    }
  }

  /** A text term that only the title can satisfy. */
  record Title(TextTerm term) implements Term {}

  /** A label, by its name in lower case, that has this whole value, letter case aside. */
  record Field(String name, String value) implements Term {
    /** The name that belongs to {@link Title}. */
    static final String TITLE = "title";

    public Field {
      name = Spelling.name(name);
      value = Spelling.tidy(value);
      if (!Spelling.isName(name) || name.equals(TITLE) || !Spelling.isValue(value)) {
        throw new IllegalArgumentException("not a label and its value: " + name + ":" + value);
      }
    }
  }

  /**
   * A number, by its name in lower case, that compares so; an absent number never does.
   *
   * @param currency the code of the only currency that counts, or empty when any unit does
   */
  record Comparison(String name, Operator operator, BigDecimal number, String currency)
      implements Term {
    public Comparison {
      name = Spelling.name(name);
      number = Amount.plain(number);
      if (!Spelling.isName(name) || !Currencies.isCode(currency)) {
        throw new IllegalArgumentException("not a number's name or currency: " + name + currency);
      }
    }
  }

  /** How a number compares. */
  enum Operator {
    /** Greater than. */
    ABOVE(">"),
    /** Greater than or equal to. */
    AT_LEAST(">="),
    /** Less than. */
    BELOW("<"),
    /** Less than or equal to. */
    AT_MOST("<="),
    /** Equal to, whatever the digits after the point. */
    EQUAL("="),
    /** There, and not equal to. */
    OTHER_THAN("!=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** The operator as it is written. */
    public String sign() {
      return sign;
    }
  }

  /** All of these, in normal form; of a single one, that one. */
  static Query allOf(List<? extends Query> queries) {
    var all = new ArrayList<Query>();
    for (var query : queries) {
      if (query instanceof And(var members)) {
        all.addAll(members);
      } else {
        all.add(query);
      }
    }
    return all.size() == 1 ? all.getFirst() : new And(all);
  }

  /** At least one of these, in normal form; of a single one, that one. */
  static Query anyOf(List<? extends Query> queries) {
    var any = new ArrayList<Query>();
    for (var query : queries) {
      if (query instanceof Or(var members)) {
        any.addAll(members);
      } else {
        any.add(query);
      }
    }
    return any.size() == 1 ? any.getFirst() : new Or(any);
  }

  /** The opposite, in normal form. */
  static Query not(Query query) {
    return query instanceof Not(var unwanted) ? unwanted : new Not(query);
  }

  private static boolean hasOne(Class<? extends Query> kind, List<Query> members) {
    for (var member : members) {
      if (kind.isInstance(member)) {
        return true;
      }
    }
    return false;
  }
}
