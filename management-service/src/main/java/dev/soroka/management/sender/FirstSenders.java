package dev.soroka.management.sender;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Address;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes senders of the tokens in the environment; a token that is known changes nothing. */
@Component
class FirstSenders {
  private static final Logger log = LoggerFactory.getLogger(FirstSenders.class);

  private final StorageApi.Senders senders;
  private final String tokens;
  private volatile boolean done;

  FirstSenders(StorageApi.Senders senders, Environment environment) {
    this.senders = senders;
    this.tokens = environment.getProperty("soroka.telegram.tokens", "");
  }

  /** Until storage has them all; it may start later than this service. */
  @Scheduled(fixedDelay = 1_000)
  void add() {
    if (done) {
      return;
    }
    try {
      Arrays.stream(tokens.split(","))
          .map(String::strip)
          .filter(token -> !token.isEmpty())
          .forEach(token -> senders.add(new StorageApi.NewSender(Address.TELEGRAM, token, null)));
      done = true;
    } catch (RuntimeException e) {
      log.info("The senders wait for storage: {}", e.toString());
    }
  }
}
