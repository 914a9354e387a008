package dev.soroka.bot.command;

import dev.soroka.bot.text.Texts;
import dev.soroka.common.api.FilterApi;
import dev.soroka.common.contract.RichText;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** How much a query would have told in the last days; an answer never waits long for it. */
@Component
class PastMatches {
  private static final Logger log = LoggerFactory.getLogger(PastMatches.class);
  private static final int DAYS = 7;
  private static final int PATIENCE = 1_000;

  private final FilterApi filter;
  private final Executor aside =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("backtest-", 0).factory());

  PastMatches(FilterApi filter) {
    this.filter = filter;
  }

  /** Begins to look, so that something else can be done meanwhile. */
  Looking look(String query, long subscriber) {
    var question = new FilterApi.BacktestQuestion(query, subscriber, DAYS);
    return new Looking(
        CompletableFuture.supplyAsync(() -> find(question), aside)
            .completeOnTimeout(Optional.empty(), PATIENCE, TimeUnit.MILLISECONDS));
  }

  /** What is being looked for. */
  record Looking(CompletableFuture<Optional<FilterApi.Backtest>> found) {
    /** What was found, in words; nothing when that takes too long or there was nothing. */
    Optional<RichText> inWords(Texts texts) {
      return found.join().filter(past -> past.matches() > 0).map(past -> words(past, texts));
    }

    private static RichText words(FilterApi.Backtest past, Texts texts) {
      var phrase = past.complete() ? "matches.past" : "matches.past-some";
      var hour = past.busiestHour();
      return hour == null
          ? texts.say(phrase, past.matches(), past.days())
          : texts.say(phrase + "-hour", past.matches(), past.days(), hour + ":00");
    }
  }

  private Optional<FilterApi.Backtest> find(FilterApi.BacktestQuestion question) {
    try {
      return Optional.of(filter.backtest(question));
    } catch (RestClientException | CallNotPermittedException e) {
      log.warn("Earlier matches are not counted: {}", e.toString());
      return Optional.empty();
    }
  }
}
