package dev.soroka.filter.backtest;

import org.apache.lucene.util.BytesRef;

/** How the fields of the index are called, and what stands in them. */
final class Names {
  static final String ID = "id";
  static final String SOURCE = "source";
  static final String PUBLISHED = "published";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String LABEL = "label";
  static final String NUMBER = "number";
  static final String NUMBERS = "numbers";
  static final String MISSING = "missing";

  /** Longer words are cut, far beyond what a query may have, because the index takes no longer. */
  private static final int LONGEST = 8_000;

  private static final String FORM = "=";
  private static final String STEM = "~";

  private Names() {}

  static BytesRef form(String form) {
    return term(FORM + form);
  }

  static BytesRef stem(String stem) {
    return term(STEM + stem);
  }

  static String label(String name, String value) {
    return cut(name + ":" + value);
  }

  static BytesRef term(String text) {
    return new BytesRef(cut(text));
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
