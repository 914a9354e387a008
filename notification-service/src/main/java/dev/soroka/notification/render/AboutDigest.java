package dev.soroka.notification.render;

import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Notification.Entry;
import dev.soroka.common.contract.Notification.Occasion;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.contract.RichText.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is said about items that waited for each other: a heading with how many they are, and a line
 * for each; those of several watches stand apart.
 */
final class AboutDigest {
  private static final int LONGEST_TITLE = 150;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_NUMBERS = 2;
  private static final int MOST_SUBJECTS = 10;

  private final Texts texts;
  private final Amounts amounts;

  AboutDigest(Texts texts) {
    this.texts = texts;
    this.amounts = new Amounts(texts.locale());
  }

  RichText text(Content.Digest digest) {
    var text = new Composition();
    text.marked(Kind.BOLD, heading(digest));
    var watches =
        digest.entries().stream()
            .collect(Collectors.groupingBy(Entry::watch, LinkedHashMap::new, Collectors.toList()));
    watches.forEach(
        (watch, entries) -> {
          text.line();
          if (watches.size() > 1) {
            var name = watch.isBlank() ? texts.say("digest.other") : name(watch);
            text.line().marked(Kind.BOLD, name);
          }
          entries.forEach(entry -> line(entry, text));
        });
    return text.done();
  }

  private String heading(Content.Digest digest) {
    int count = digest.entries().size();
    if (digest.occasion() == Occasion.GATHERED) {
      return gathered(digest.entries());
    }
    return texts.say("digest." + digest.occasion().name().toLowerCase(Locale.ROOT), count);
  }

  /** Alerts of one watch: how many, of what, and about whom. */
  private String gathered(List<Entry> entries) {
    var names = entries.stream().map(Entry::watch).distinct().toList();
    if (names.size() > 1 || names.getFirst().isBlank()) {
      return texts.say("digest.gathered", entries.size());
    }
    var subjects = subjects(entries);
    return subjects.isEmpty()
        ? texts.say("digest.gathered.watch", entries.size(), name(names.getFirst()))
        : entries.size() + " " + name(names.getFirst()) + ": " + subjects;
  }

  private String subjects(List<Entry> entries) {
    var all =
        entries.stream()
            .map(Entry::subject)
            .filter(Objects::nonNull)
            .map(Strangers::line)
            .distinct()
            .toList();
    var said =
        all.stream().limit(MOST_SUBJECTS).map(AboutDigest::name).collect(Collectors.joining(", "));
    int more = all.size() - MOST_SUBJECTS;
    return more > 0 ? said + " " + texts.say("more", more) : said;
  }

  private void line(Entry entry, Composition text) {
    text.line().plain("• ");
    var title = shortened(Strangers.line(entry.title()), LONGEST_TITLE);
    Optional.ofNullable(entry.link())
        .flatMap(Strangers::link)
        .ifPresentOrElse(link -> text.link(title, link), () -> text.plain(title));
    entry.numbers().entrySet().stream()
        .limit(MOST_NUMBERS)
        .forEach(
            number -> text.plain(" · " + number.getKey() + " " + amounts.write(number.getValue())));
    text.plain(" · " + name(entry.sourceName()));
  }

  private static String name(String name) {
    return shortened(Strangers.line(name), LONGEST_NAME);
  }

  private static String shortened(String text, int limit) {
    return Split.shorten(RichText.plain(text), limit).text();
  }
}
