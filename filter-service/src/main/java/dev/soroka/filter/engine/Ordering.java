package dev.soroka.filter.engine;

import dev.soroka.common.query.Query.Operator;

/**
 * How a number can stand to a limit, a bit for each way, so that a comparison is the set of ways
 * that it accepts: one test without a branch for every operator, wanted or not.
 */
final class Ordering {
  static final int BELOW = 1;
  static final int EQUAL = 2;
  static final int ABOVE = 4;

  /** There is no number, which satisfies what is unwanted and nothing else. */
  static final int ABSENT = 8;

  /** Stands for a number so close to the limit that classes do not tell, or an unknown one. */
  static final int UNCLEAR = 0;

  /** The class of a number that is absent, above all others. */
  static final int CLASS_OF_ABSENT = 128;

  /** The class of a number that is unknown. */
  static final int CLASS_OF_MISSING = 192;

  private static final int PRESENT = BELOW | EQUAL | ABOVE;
  private static final byte[] BY_DISTANCE = byDistance();

  private Ordering() {}

  /** The ways that an operator accepts, or its opposite when it is unwanted. */
  static int accepted(Operator operator, boolean wanted) {
    int accepted =
        switch (operator) {
          case ABOVE -> ABOVE;
          case AT_LEAST -> ABOVE | EQUAL;
          case BELOW -> BELOW;
          case AT_MOST -> BELOW | EQUAL;
          case EQUAL -> EQUAL;
          case OTHER_THAN -> BELOW | ABOVE;
        };
    return wanted ? accepted : (PRESENT | ABSENT) & ~accepted;
  }

  /** The way in which a number stands to a limit, by their classes on the {@link Scale}. */
  static int ofClasses(int number, int limit) {
    return BY_DISTANCE[number - limit + Scale.CLASSES];
  }

  /** The way in which two present numbers stand to each other. */
  static int of(double number, double limit) {
    return number < limit ? BELOW : number > limit ? ABOVE : EQUAL;
  }

  /**
   * Whether the number would be accepted if the limit were less strict by so many percent: for what
   * must be above lower, for what must be below higher, for what must be equal both.
   */
  static boolean acceptsLaxly(int accepted, double number, double limit, double percent) {
    double play = Math.abs(limit) * percent / 100;
    return switch (accepted & PRESENT) {
      case ABOVE, ABOVE | EQUAL -> (accepted & of(number, limit - play)) != 0;
      case BELOW, BELOW | EQUAL -> (accepted & of(number, limit + play)) != 0;
      case EQUAL -> Math.abs(number - limit) <= play;
      default -> true;
    };
  }

  private static byte[] byDistance() {
    var ways = new byte[CLASS_OF_MISSING + Scale.CLASSES + 1];
    for (int i = 0; i < ways.length; i++) {
      ways[i] = (byte) ofDistance(i - Scale.CLASSES);
    }
    return ways;
  }

  private static int ofDistance(int distance) {
    if (distance < 0) {
      return BELOW;
    }
    if (distance == 0 || distance > CLASS_OF_ABSENT) {
      return UNCLEAR;
    }
    return distance < Scale.CLASSES ? ABOVE : ABSENT;
  }
}
