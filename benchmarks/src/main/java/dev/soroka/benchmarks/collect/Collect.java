package dev.soroka.benchmarks.collect;

import dev.soroka.benchmarks.Benchmark;
import dev.soroka.benchmarks.Figure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The collector against servers on this machine, part by part. */
public final class Collect implements Benchmark {
  private static final List<Part> PARTS = List.of(new Feeds(), new BrowserPages(), new Streaming());

  @Override
  public String name() {
    return "collect";
  }

  @Override
  public String meaning() {
    return "feeds, browser pages and streams read from servers on this machine";
  }

  @Override
  public List<Figure> run(Path home) throws Exception {
    var figures = new ArrayList<Figure>();
    for (var part : PARTS) {
      System.err.println(part.meaning() + " ...");
      figures.addAll(part.figures());
    }
    return figures;
  }
}
