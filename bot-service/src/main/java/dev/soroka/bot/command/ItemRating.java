package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Press;
import dev.soroka.bot.dialog.Visit;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.api.FilterApi;
import dev.soroka.common.contract.ItemButton;
import dev.soroka.common.contract.Notification.Liking;
import dev.soroka.common.contract.StoredItem;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** 👍 and 👎 under an item teach what to put first. */
@Component
class ItemRating implements Buttons {
  private static final Logger log = LoggerFactory.getLogger(ItemRating.class);

  private final OwnItems items;
  private final FilterApi filter;

  ItemRating(OwnItems items, FilterApi filter) {
    this.items = items;
    this.filter = filter;
  }

  @Override
  public List<Action> actions() {
    return List.of(
        new Action.Remark(
            ItemButton.LIKE.action(),
            Access.ADMINISTRATORS,
            (visit, press) -> rate(visit, press, true)),
        new Action.Remark(
            ItemButton.DISLIKE.action(),
            Access.ADMINISTRATORS,
            (visit, press) -> rate(visit, press, false)));
  }

  /** Whoever pressed waits for these words, so nothing is tried again. */
  private String rate(Visit visit, Press press, boolean liked) {
    var texts = visit.texts();
    try {
      return items
          .find(visit, press.id())
          .map(item -> rate(visit, item, liked))
          .orElseGet(() -> texts.plain("item.gone"));
    } catch (RestClientException | CallNotPermittedException e) {
      log.warn("A rating is not kept: {}", e.toString());
      return texts.plain("rating.away");
    }
  }

  private String rate(Visit visit, StoredItem item, boolean liked) {
    long subscriber = visit.subscriber().id();
    filter.rate(new FilterApi.Rating(subscriber, item.id(), liked));
    var learned = filter.taste(subscriber);
    var about = liked ? learned.liked() : learned.disliked();
    return clearest(about, item)
        .map(liking -> inWords(liking, liked, visit.texts()))
        .orElseGet(() -> visit.texts().plain(liked ? "rating.liked" : "rating.disliked"));
  }

  /** What this item has in common with others that were rated. */
  private static Optional<Liking> clearest(List<Liking> likings, StoredItem item) {
    var said =
        String.join("\n", item.item().title(), item.item().text(), item.sourceName())
            .toLowerCase(Locale.ROOT);
    return likings.stream()
        .filter(liking -> said.contains(liking.feature().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static String inWords(Liking liking, boolean liked, Texts texts) {
    return liked
        ? texts.plain("rating.liked-of", liking.liked(), liking.rated(), liking.feature())
        : texts.plain(
            "rating.disliked-of",
            liking.rated() - liking.liked(),
            liking.rated(),
            liking.feature());
  }
}
