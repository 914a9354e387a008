package dev.soroka.notification.render;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.StoredItem;
import java.util.List;
import java.util.Optional;

/** Says where else the same offer stands: "also on Kwork, there 30 000 ₽". */
final class Elsewhere {
  private static final int MOST = 5;
  private static final int LONGEST_NAME = 60;

  private final Texts texts;
  private final Amounts amounts;

  Elsewhere(Texts texts) {
    this.texts = texts;
    this.amounts = new Amounts(texts.locale());
  }

  /** A line for each place; the same thing seen twice at one place is one line. */
  void add(StoredItem told, List<StoredItem> twins, Composition text) {
    twins.stream().limit(MOST).forEach(twin -> add(told.item(), twin, text));
    int more = twins.size() - MOST;
    if (more > 0) {
      text.line().plain(texts.say("more", more));
    }
  }

  private void add(Item told, StoredItem twin, Composition text) {
    text.line().plain(texts.say("also"));
    var name = Split.shorten(RichText.plain(Strangers.line(twin.sourceName())), LONGEST_NAME);
    Optional.ofNullable(twin.item().link())
        .flatMap(Strangers::link)
        .ifPresentOrElse(link -> text.link(name.text(), link), () -> text.plain(name.text()));
    sum(twin.item())
        .filter(there -> sum(told).filter(here -> same(here, there)).isEmpty())
        .ifPresent(there -> text.plain(texts.say("also.there", amounts.write(there))));
  }

  /** What it costs or pays: the first number that is money. */
  private static Optional<Quantity> sum(Item item) {
    return item.numbers().values().stream()
        .filter(number -> number.unit() != null && !number.unit().equals("%"))
        .findFirst();
  }

  private static boolean same(Quantity one, Quantity other) {
    return one.value().compareTo(other.value()) == 0
        && String.valueOf(one.unit()).equals(other.unit());
  }
}
