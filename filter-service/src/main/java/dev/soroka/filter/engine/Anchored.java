package dev.soroka.filter.engine;

/** A query made ready to be filed. */
final class Anchored {
  private final int[] keys;
  private final int clause;
  private final int[] program;
  private final int proven;
  private final Sketch sketch;

  /**
   * @param keys an item that the query does not come to NO for has one of these
   * @param clause which clause of the query they are of; 255 or more stands for none
   * @param program the query as a {@link Program}
   * @param proven how much of the program holds for every item that has one of the keys
   * @param sketch what the query wants, roughly
   */
  Anchored(int[] keys, int clause, int[] program, int proven, Sketch sketch) {
    this.keys = keys;
    this.clause = clause;
    this.program = program;
    this.proven = proven;
    this.sketch = sketch;
  }

  int[] keys() {
    return keys;
  }

  int clause() {
    return clause;
  }

  int[] program() {
    return program;
  }

  int proven() {
    return proven;
  }

  Sketch sketch() {
    return sketch;
  }
}
