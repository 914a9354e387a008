package dev.soroka.notification.render;

import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Keyboard.Button;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Kind;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.common.contract.WatchMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said about an item that somebody watches for: always one message. */
final class AboutItem {
  private static final int LONGEST_TITLE = 250;
  private static final int LONGEST_EXCERPT = 300;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NUMBERS = 6;
  private static final int MOST_WATCHES = 3;
  private static final int MOST_LIKINGS = 2;

  private final Texts texts;
  private final Moments moments;
  private final Amounts amounts;
  private final Reasons reasons;

  AboutItem(Texts texts, Moments moments) {
    this.texts = texts;
    this.moments = moments;
    this.amounts = new Amounts(texts.locale());
    this.reasons = new Reasons(texts);
  }

  RichText text(Content.AboutItem about) {
    var stored = about.item();
    var text = new Composition();
    title(stored.item(), text);
    text.line().plain(origin(stored));
    if (!stored.item().numbers().isEmpty()) {
      text.line().plain(numbers(stored.item()));
    }
    if (about.times() > 1) {
      text.line().marked(Kind.BOLD, texts.say("times", about.times()));
    }
    new Changes(texts).inWords(stored).ifPresent(said -> text.line().marked(Kind.ITALIC, said));
    var excerpt = shortened(Strangers.line(stored.item().text()), LONGEST_EXCERPT);
    if (!excerpt.isEmpty()) {
      text.line().line().plain(excerpt);
    }
    text.line();
    new Elsewhere(texts).add(stored, about.twins(), text);
    why(about).forEach(why -> text.line().marked(Kind.ITALIC, why));
    incomplete(about).ifPresent(said -> text.line().plain(said));
    return text.done();
  }

  /** What is sent to somebody by name cannot be muted or become better by a liking. */
  Keyboard keyboard(Content.AboutItem about) {
    var first = new ArrayList<Button>();
    link(about.item().item()).ifPresent(link -> first.add(Button.open(texts.say("open"), link)));
    var rows = new ArrayList<List<Button>>();
    if (!about.watches().isEmpty()) {
      long item = about.item().id();
      first.add(Button.press(texts.say("why.button"), ItemButton.WHY.data(item)));
      rows.add(
          List.of(
              Button.press("👍", ItemButton.LIKE.data(item)),
              Button.press("👎", ItemButton.DISLIKE.data(item)),
              Button.press("🔇", ItemButton.MUTE.data(item))));
    }
    if (!first.isEmpty()) {
      rows.addFirst(first);
    }
    return new Keyboard(rows);
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
    Optional.ofNullable(stored.item().time()).map(moments::say).ifPresent(said::add);
    return String.join(" · ", said);
  }

  private String numbers(Item item) {
    return item.numbers().entrySet().stream()
        .limit(MOST_NUMBERS)
        .map(number -> number.getKey() + ": " + amounts.write(number.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private List<String> why(Content.AboutItem about) {
    var said = new ArrayList<String>();
    if (about.watches().isEmpty()) {
      said.add(texts.say("for.you"));
    } else if (about.watches().size() == 1) {
      said.add(texts.say("why", words(about.watches().getFirst(), about)));
    } else {
      about.watches().stream()
          .limit(MOST_WATCHES)
          .map(watch -> texts.say("why.watch", name(watch), words(watch, about)))
          .forEach(said::add);
    }
    int more = about.watches().size() - MOST_WATCHES;
    if (more > 0) {
      said.add(texts.say("more", more));
    }
    liked(about).ifPresent(said::add);
    return said;
  }

  private String words(WatchMatch watch, Content.AboutItem about) {
    return reasons.inWords(watch.reasons(), about.item().item());
  }

  private Optional<String> liked(Content.AboutItem about) {
    return about.liked().stream()
        .limit(MOST_LIKINGS)
        .map(one -> texts.say("liked.one", one.liked(), one.rated(), feature(one.feature())))
        .reduce((one, other) -> one + ", " + other)
        .map(all -> texts.say("liked", all));
  }

  /** The level is marked by how much of a circle is there; what is complete has no mark. */
  private Optional<String> incomplete(Content.AboutItem about) {
    var completeness = about.item().item().completeness();
    if (!completeness.missing().isEmpty()) {
      var missing = Strangers.line(String.join(", ", completeness.missing()));
      return Optional.of(mark(completeness) + texts.say("incomplete", missing));
    }
    boolean unsure = about.watches().stream().anyMatch(WatchMatch::incomplete);
    return completeness.level() < 2 || unsure
        ? Optional.of(mark(completeness) + texts.say("incomplete.all"))
        : Optional.empty();
  }

  private String mark(Completeness completeness) {
    return switch (completeness.level()) {
      case 0 -> "⚠ ○ ";
      case 1 -> "⚠ ◐ ";
      default -> "⚠ ";
    };
  }

  private static String name(WatchMatch watch) {
    return shortened(Strangers.line(watch.name()), LONGEST_NAME);
  }

  private static String feature(String feature) {
    return shortened(Strangers.line(feature), LONGEST_NAME);
  }

  private static String shortened(String text, int limit) {
    return Split.shorten(RichText.plain(text), limit).text();
  }
}
