package dev.soroka.common.contract;

import java.util.List;

/**
 * How much of an item is there.
 *
 * @param level 2 when everything is there, 1 when some numbers are missing, 0 when all are
 * @param missing the names of the numbers that enrichment failed to give; they are unknown, not
 *     absent
 */
public record Completeness(int level, List<String> missing) {
  /** Nothing is missing. */
  public static final Completeness FULL = new Completeness(2, List.of());

  public Completeness {
    if (level < 0 || level > 2) {
      throw new IllegalArgumentException("completeness is 0, 1 or 2");
    }
    missing = List.copyOf(missing);
  }
}
