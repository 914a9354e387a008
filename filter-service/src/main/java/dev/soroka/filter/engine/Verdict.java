package dev.soroka.filter.engine;

/** What a condition comes to, in the order in which a disjunction prefers it. */
public enum Verdict {
  /** It is not so. */
  NO,
  /** It depends on a number that enrichment failed to give. */
  UNKNOWN,
  /** It is so. */
  YES;

  static Verdict of(boolean satisfied) {
    return satisfied ? YES : NO;
  }

  Verdict and(Verdict other) {
    return compareTo(other) < 0 ? this : other;
  }

  Verdict or(Verdict other) {
    return compareTo(other) > 0 ? this : other;
  }

  Verdict not() {
    return switch (this) {
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
      case YES -> NO;
    };
  }
}
