package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft.WantedMute;
import dev.soroka.common.contract.Mute;
import dev.soroka.common.contract.StoredItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can be muted about an item: its source, authors, subject, and the words of its title. */
final class Offered {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}+#-]{3,30}");
  private static final int MOST_AUTHORS = 2;
  private static final int MOST_WORDS = 4;

  private Offered() {}

  /** In an order that stays while the item does. */
  static List<WantedMute> of(StoredItem stored) {
    var item = stored.item();
    var offered = new ArrayList<WantedMute>();
    offered.add(source(stored.source(), stored.sourceName()));
    item.labels().getOrDefault("author", List.of()).stream()
        .filter(Offered::isName)
        .limit(MOST_AUTHORS)
        .forEach(author -> offered.add(named(Mute.Kind.AUTHOR, author)));
    Optional.ofNullable(item.subject())
        .filter(Offered::isName)
        .ifPresent(subject -> offered.add(named(Mute.Kind.SUBJECT, subject)));
    WORD.matcher(item.title())
        .results()
        .map(MatchResult::group)
        .distinct()
        .limit(MOST_WORDS)
        .forEach(word -> offered.add(named(Mute.Kind.WORD, word)));
    offered.add(new WantedMute(Mute.Kind.EVERYTHING, "", ""));
    return offered;
  }

  static WantedMute source(long id, String name) {
    return new WantedMute(Mute.Kind.SOURCE, Long.toString(id), name);
  }

  /** Whether it is a line that storage keeps. */
  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= Muting.LONGEST
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static WantedMute named(Mute.Kind kind, String name) {
    return new WantedMute(kind, name, name);
  }
}
