package dev.soroka.benchmarks.collect;

import dev.soroka.benchmarks.Figure;
import java.util.List;

/** One part of the bench {@code collect}, which can be measured by itself. */
interface Part {
  /** What it measures, in a few words. */
  String meaning();

  /** Measures; the names of the figures begin with {@code collect/}. */
  List<Figure> figures() throws Exception;
}
