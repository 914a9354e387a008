package dev.soroka.notification.render;

import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a changed item said before: "budget $1,500 → $2,000". */
final class Changes {
  private final Texts texts;
  private final Amounts amounts;

  Changes(Texts texts) {
    this.texts = texts;
    this.amounts = new Amounts(texts.locale());
  }

  /** What has changed; nothing for the first revision. */
  Optional<String> inWords(StoredItem stored) {
    var before = stored.previous();
    if (before == null) {
      return Optional.empty();
    }
    var changes = new ArrayList<String>();
    stored
        .item()
        .numbers()
        .forEach((name, now) -> changed(name, before.numbers().get(name), now, changes));
    if (!before.title().equals(stored.item().title())) {
      changes.add(texts.say("updated.title"));
    }
    var said = changes.isEmpty() ? texts.say("updated.other") : String.join(", ", changes);
    return Optional.of(texts.say("updated", said));
  }

  private void changed(String name, @Nullable Quantity before, Quantity now, List<String> changes) {
    if (before != null && !before.equals(now)) {
      changes.add(name + " " + amounts.write(before) + " → " + amounts.write(now));
    }
  }
}
