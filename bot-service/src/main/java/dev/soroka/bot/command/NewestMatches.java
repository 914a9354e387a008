package dev.soroka.bot.command;

import dev.soroka.bot.text.Marked;
import dev.soroka.bot.text.Texts;
import dev.soroka.common.api.FilterApi;
import dev.soroka.common.contract.RichText;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** What a watch would have told already. */
@Component
class NewestMatches {
  private static final Logger log = LoggerFactory.getLogger(NewestMatches.class);
  private static final int SHOWN = 3;

  private final FilterApi filter;
  private final PastMatches past;
  private final ItemList list;

  NewestMatches(FilterApi filter, PastMatches past, ItemList list) {
    this.filter = filter;
    this.past = past;
    this.list = list;
  }

  /**
   * How many there were lately, and the newest; a filter that is away only means that nothing is
   * shown now.
   */
  RichText of(String query, long subscriber, Texts texts) {
    var looking = past.look(query, subscriber);
    var newest = newest(query, subscriber, texts);
    return looking
        .inWords(texts)
        .map(words -> new Marked().rich(words).paragraph().rich(newest).done())
        .orElse(newest);
  }

  private RichText newest(String query, long subscriber, Texts texts) {
    try {
      var search = new FilterApi.Search(query, null, subscriber, null, SHOWN);
      var items = filter.search(search).items();
      return items.isEmpty()
          ? texts.say("matches.none")
          : new Marked().rich(texts.say("matches.newest")).rich(list.of(items, texts)).done();
    } catch (RestClientException | CallNotPermittedException e) {
      log.warn("The newest matches are not shown: {}", e.toString());
      return texts.say("matches.away");
    }
  }
}
