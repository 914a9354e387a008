package dev.soroka.bot.command;

import dev.soroka.common.amqp.Queues;
import dev.soroka.common.api.CatalogApi;
import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.contract.Source;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queues of answers, and the copy of the sources that are open to everybody. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
  @Bean
  ReplyQueues replyQueues(Queues queues) {
    return queues::declareReplies;
  }

  @Bean
  OpenSources openSources() {
    return new OpenSources();
  }

  @Bean
  CatalogCopy<Source> sourcesCopy(CatalogApi catalog, OpenSources open) {
    return new CatalogCopy<>(
        "sources", CatalogCopy.Feed.of(catalog::sources, catalog::sourceChanges), Source::id, open);
  }
}
