package dev.soroka.benchmarks;

import java.nio.file.Path;
import java.util.List;

/** Something that can be measured. */
public interface Benchmark {
  /** The name it is asked for by. */
  String name();

  /** What it measures, in one sentence. */
  String meaning();

  /**
   * Measures.
   *
   * @param home the folder with the script {@code soroka}
   */
  List<Figure> run(Path home) throws Exception;
}
