package dev.soroka.storage.group;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Objects;
import java.util.regex.Pattern;

/** The stable facts of items: what must not contradict between two that are the same offer. */
final class Facts {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  /** What every place counts for itself, or what has moved on by the time another place says it. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "views|likes|votes|score|rating|rank|replies|comments|responses|bids|proposals|offers"
              + "|market_?cap|liquidity|holders|price|(change|volume|amount_sum).*");

  private Facts() {}

  /** Whether both name the same fact and one of them names another value for it. */
  static boolean contradict(Item one, Item other) {
    return numbersContradict(one, other) || subjectsContradict(one, other);
  }

  /** Whether both name the same fact and the same value for it. */
  static boolean shared(Item one, Item other) {
    return one.numbers().keySet().stream()
            .anyMatch(name -> isComparable(one, other, name) && agree(one, other, name))
        || (one.subject() != null && other.subject() != null && !subjectsContradict(one, other));
  }

  private static boolean numbersContradict(Item one, Item other) {
    return one.numbers().keySet().stream()
        .anyMatch(name -> isComparable(one, other, name) && !agree(one, other, name));
  }

  private static boolean isComparable(Item one, Item other, String name) {
    var mine = one.numbers().get(name);
    var theirs = other.numbers().get(name);
    return mine != null
        && theirs != null
        && Objects.equals(mine.unit(), theirs.unit())
        && !COUNTED.matcher(name).matches();
  }

  private static boolean agree(Item one, Item other, String name) {
    var mine = value(one, name);
    var theirs = value(other, name);
    var allowed = mine.abs().max(theirs.abs()).multiply(TOLERANCE);
    return mine.subtract(theirs).abs().compareTo(allowed) <= 0;
  }

  private static BigDecimal value(Item item, String name) {
    Quantity quantity = Objects.requireNonNull(item.numbers().get(name));
    return quantity.value();
  }

  /** A pair and its token, or a company with and without its legal form, share a word. */
  private static boolean subjectsContradict(Item one, Item other) {
    if (one.subject() == null || other.subject() == null) {
      return false;
    }
    var common = new HashSet<>(Tokens.of(one.subject()));
    common.retainAll(Tokens.of(other.subject()));
    return common.isEmpty();
  }
}
