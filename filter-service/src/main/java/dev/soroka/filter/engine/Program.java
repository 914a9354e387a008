package dev.soroka.filter.engine;

import dev.soroka.filter.engine.Clause.Compares;
import dev.soroka.filter.engine.Clause.Group;
import dev.soroka.filter.engine.Clause.Has;
import dev.soroka.filter.engine.Clause.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The clauses of a watch as whole numbers in a row, which {@link Presence} puts to an item:
 *
 * <ol>
 *   <li>the clause that the watch is filed under, when its being found is proof of it;
 *   <li>how many there are of each of the next three;
 *   <li>what the item must have or lack, a number each;
 *   <li>labels of which it must have one, a number each;
 *   <li>comparisons, three numbers each;
 *   <li>all other clauses: member after member, the last one of each marked.
 * </ol>
 *
 * <p>Most watches have nothing but the first five. Sorted so, they run through with few branches
 * that the processor would have to guess.
 */
final class Program {
  static final int LAST = 1 << 31;

  /** Of a key: the item must lack it. */
  static final int UNWANTED = 1 << 30;

  static final int OPCODE = 3 << 28;
  static final int HAS = 0;
  static final int COMPARES = 1 << 28;
  static final int GROUP = 2 << 28;
  static final int LABELS = 3 << 28;

  /** A key, the length of a group, or a window of labels and a bit for each. */
  static final int OPERAND = (1 << 28) - 1;

  /** Of a comparison: the place of one of the {@link ExactLimits} follows, not the limit. */
  static final int EXACT = 1 << 30;

  /** Of a comparison: see {@link Ordering}. */
  static final int ACCEPTED_SHIFT = 24;

  /** Of a comparison: the class of the limit on the {@link Scale}. */
  static final int CLASS_SHIFT = 18;

  /** Of a comparison: the number that is compared. */
  static final int NUMBER = (1 << CLASS_SHIFT) - 1;

  /** How many of a kind the counts can tell; what is beyond stands among all other clauses. */
  static final int MOST = 255;

  static final int LABELS_SHIFT = 8;
  static final int COMPARES_SHIFT = 16;

  private final Dictionary dictionary;
  private int[] code = new int[16];
  private int length;

  private Program(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * The program of a query.
   *
   * @param proven the clause that needs no verifying when the watch is found; may be empty
   * @param clauses all others
   */
  static int[] of(List<Clause> proven, List<Clause> clauses, Dictionary dictionary) {
    var program = new Program(dictionary);
    proven.forEach(program::add);
    program.addSorted(clauses);
    return Arrays.copyOf(program.code, program.length);
  }

  /** How long a clause is in a program. */
  static int length(Clause clause, Dictionary dictionary) {
    var program = new Program(dictionary);
    program.add(clause);
    return program.length;
  }

  private void addSorted(List<Clause> clauses) {
    var keys = new ArrayList<Clause>();
    var labels = new ArrayList<Clause>();
    var comparisons = new ArrayList<Clause>();
    var others = new ArrayList<Clause>();
    for (var clause : clauses) {
      var kind = kind(clause, keys, labels, comparisons, others);
      (kind.size() < MOST ? kind : others).add(clause);
    }
    add(keys.size() | labels.size() << LABELS_SHIFT | comparisons.size() << COMPARES_SHIFT);
    keys.forEach(this::add);
    labels.forEach(this::add);
    comparisons.forEach(this::add);
    others.forEach(this::add);
  }

  private <T> T kind(Clause clause, T key, T labels, T comparison, T other) {
    if (dictionary.labels().window(clause) != 0) {
      return labels;
    }
    if (clause.members().size() > 1) {
      return other;
    }
    return switch (clause.members().getFirst()) {
      case Has _ -> key;
      case Compares _ -> comparison;
      case Group _ -> other;
    };
  }

  private void add(Clause clause) {
    int labels = dictionary.labels().window(clause);
    if (labels != 0) {
      add(LABELS | LAST | labels);
      return;
    }
    int last = clause.members().size() - 1;
    for (int i = 0; i <= last; i++) {
      add(clause.members().get(i), i == last ? LAST : 0);
    }
  }

  private void add(Member member, int last) {
    switch (member) {
      case Has(var key, var wanted) -> add(HAS | last | (wanted ? 0 : UNWANTED) | key);
      case Compares comparison -> add(comparison, last);
      case Group(var clauses) -> {
        int at = length;
        add(GROUP | last);
        clauses.forEach(this::add);
        code[at] |= length - at - 1;
      }
    }
  }

  private void add(Compares comparison, int last) {
    var exact = comparison.limit();
    double limit = exact.doubleValue();
    boolean isShort = ExactLimits.isShort(exact, limit);
    long bits = isShort ? Double.doubleToRawLongBits(limit) : dictionary.limits().add(exact);
    int accepted = Ordering.accepted(comparison.operator(), comparison.wanted());
    add(
        COMPARES
            | last
            | (isShort ? 0 : EXACT)
            | accepted << ACCEPTED_SHIFT
            | Scale.classOf(limit) << CLASS_SHIFT
            | comparison.number().ordinal());
    add((int) (bits >>> 32));
    add((int) bits);
  }

  private void add(int word) {
    if (length == code.length) {
      code = Arrays.copyOf(code, length * 2);
    }
    code[length++] = word;
  }
}
