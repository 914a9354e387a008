package dev.soroka.notification.render;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.MatchReason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says in words which terms of a watch an item satisfies: "python (title), budget $2,000 ≥ 1,000".
 */
final class Reasons {
  private static final Pattern COMPARISON =
      Pattern.compile("([^<>=!]+)(>=|<=|!=|>|<|=)(-?[0-9]+(?:\\.[0-9]+)?)(%|[A-Z]{3,4})?");
  private static final Pattern SIGNS_OF_TERMS = Pattern.compile("^=|^=?\"|\"$|\\*$");
  private static final Map<String, String> SIGNS = Map.of(">=", "≥", "<=", "≤", "!=", "≠");
  private static final int MOST = 8;

  private final Texts texts;
  private final Amounts amounts;

  Reasons(Texts texts) {
    this.texts = texts;
    this.amounts = new Amounts(texts.locale());
  }

  String inWords(List<MatchReason> reasons, Item item) {
    var said =
        reasons.stream()
            .limit(MOST)
            .map(reason -> inWords(reason, item))
            .distinct()
            .collect(Collectors.joining(", "));
    int more = reasons.size() - MOST;
    return more > 0 ? said + " " + texts.say("more", more) : said;
  }

  private String inWords(MatchReason reason, Item item) {
    var found = Strangers.line(reason.as());
    var comparison = COMPARISON.matcher(reason.word());
    if (comparison.matches()) {
      var number = item.numbers().get(reason.in());
      var is = number == null ? found : amounts.write(number);
      var sign = comparison.group(2);
      var bound = amounts.write(new BigDecimal(comparison.group(3)), comparison.group(4));
      return reason.in() + " " + is + " " + SIGNS.getOrDefault(sign, sign) + " " + bound;
    }
    var place = texts.place(reason.in());
    if (reason.word().contains(":") && !found.isEmpty()) {
      return place + ": " + found;
    }
    var word = Strangers.line(reason.word());
    return found.isEmpty() || found.equalsIgnoreCase(bare(word))
        ? word + " (" + place + ")"
        : word + " (" + place + ": " + found + ")";
  }

  /** The words of a term without the signs by which a query says how they are meant. */
  private static String bare(String word) {
    return SIGNS_OF_TERMS.matcher(word).replaceAll("");
  }
}
