package dev.soroka.notification.render;

import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Kind;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said about an item that somebody watches for: always one message. */
final class AboutItem {
  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_EXCERPT = 300;
  private static final int MOST_NUMBERS = 6;
  private static final int MOST_WATCHES = 3;

  private final Texts texts;
  private final Amounts amounts;
  private final Reasons reasons;

  AboutItem(Texts texts) {
    this.texts = texts;
    this.amounts = new Amounts(texts.locale());
    this.reasons = new Reasons(texts);
  }

  RichText text(Content.AboutItem about) {
    var stored = about.item();
    var item = stored.item();
    var text = new Composition();
    title(item, text);
    text.line().plain(origin(stored));
    if (!item.numbers().isEmpty()) {
      text.line().plain(numbers(item));
    }
    updated(stored).ifPresent(said -> text.line().marked(Kind.ITALIC, said));
    var excerpt = shortened(Strangers.line(item.text()), LONGEST_EXCERPT);
    if (!excerpt.isEmpty()) {
      text.line().line().plain(excerpt);
    }
    text.line();
    for (var why : why(about)) {
      text.line().marked(Kind.ITALIC, why);
    }
    incomplete(about).ifPresent(said -> text.line().plain("⚠ " + said));
    return text.done();
  }

  Keyboard keyboard(Content.AboutItem about) {
    return link(about.item().item())
        .map(link -> Keyboard.of(List.of(Button.open(texts.say("open"), link))))
        .orElse(Keyboard.NONE);
  }

  private static void title(Item item, Composition text) {
    var title = shortened(Strangers.line(item.title()), LONGEST_TITLE);
    link(item)
        .ifPresentOrElse(link -> text.boldLink(title, link), () -> text.marked(Kind.BOLD, title));
  }

  private static Optional<String> link(Item item) {
    return Optional.ofNullable(item.link()).flatMap(Strangers::link);
  }

  private String origin(StoredItem stored) {
    var said = new ArrayList<String>();
    said.add(Strangers.line(stored.sourceName()));
    if (!stored.category().isBlank()) {
      said.add(Strangers.line(stored.category()));
    }
    Optional.ofNullable(stored.item().time()).map(this::moment).ifPresent(said::add);
    return String.join(" · ", said);
  }

  /** In UTC and said so, because nobody has told us the reader's time zone. */
  private String moment(Instant time) {
    return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", texts.locale())
        .format(time.atOffset(ZoneOffset.UTC));
  }

  private String numbers(Item item) {
    return item.numbers().entrySet().stream()
        .limit(MOST_NUMBERS)
        .map(number -> number.getKey() + ": " + amounts.write(number.getValue()))
        .collect(Collectors.joining(" · "));
  }

  /** What a changed item said before. */
  private Optional<String> updated(StoredItem stored) {
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

  private List<String> why(Content.AboutItem about) {
    var item = about.item().item();
    if (about.watches().isEmpty()) {
      return List.of(texts.say("for.you"));
    }
    if (about.watches().size() == 1) {
      return List.of(texts.say("why", reasons.inWords(about.watches().getFirst().reasons(), item)));
    }
    var said = new ArrayList<String>();
    about.watches().stream()
        .limit(MOST_WATCHES)
        .map(watch -> texts.say("why.watch", name(watch), reasons.inWords(watch.reasons(), item)))
        .forEach(said::add);
    int more = about.watches().size() - MOST_WATCHES;
    if (more > 0) {
      said.add(texts.say("more", Integer.toString(more)));
    }
    return said;
  }

  private Optional<String> incomplete(Content.AboutItem about) {
    var completeness = about.item().item().completeness();
    if (!completeness.missing().isEmpty()) {
      return Optional.of(texts.say("incomplete", String.join(", ", completeness.missing())));
    }
    boolean unsure = about.watches().stream().anyMatch(WatchMatch::incomplete);
    return completeness.level() < 2 || unsure
        ? Optional.of(texts.say("incomplete.all"))
        : Optional.empty();
  }

  private static String name(WatchMatch watch) {
    return shortened(Strangers.line(watch.name()), 60);
  }

  private static String shortened(String text, int limit) {
    return Split.shorten(RichText.plain(text), limit).text();
  }
}
