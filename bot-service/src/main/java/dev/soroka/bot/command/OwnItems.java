package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Visit;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.StoredItem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items that whoever visits may see. */
@Component
class OwnItems {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern DECORATION =
      Pattern.compile("^(?i:https?://)?(?i:www\\.)?|/?(?:#.*)?$");
  private static final int ON_A_PAGE = 100;
  private static final int PAGES = 10;

  private final StorageApi.Items items;

  OwnItems(StorageApi.Items items) {
    this.items = items;
  }

  /** The one that somebody means by its number or its link, among the newest. */
  Optional<StoredItem> named(Visit visit, String name) {
    if (NUMBER.matcher(name).matches()) {
      return find(visit, Long.parseLong(name));
    }
    var link = bare(name);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    @Nullable String after = null;
    for (int page = 0; page < PAGES; page++) {
      var found = items.list(null, visit.subscriber().id(), after, ON_A_PAGE);
      var meant = found.items().stream().filter(item -> leads(item, link)).findFirst();
      after = found.next();
      if (meant.isPresent() || after == null) {
        return meant;
      }
    }
    return Optional.empty();
  }

  private static boolean leads(StoredItem item, String link) {
    var its = item.item().link();
    return its != null && bare(its).equals(link);
  }

  /** A link without what people leave out when they copy it. */
  private static String bare(String link) {
    return DECORATION.matcher(link.strip()).replaceAll("");
  }

  /** The one with this id; nothing when it is gone or not theirs to see. */
  Optional<StoredItem> find(Visit visit, long id) {
    long subscriber = visit.subscriber().id();
    return items.find(id).filter(item -> item.audience().includes(subscriber));
  }
}
