package dev.soroka.management.deadletter;

import dev.soroka.common.amqp.DeadLetters;
import dev.soroka.common.amqp.Topology;
import dev.soroka.common.ops.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/**
 * Takes every dead letter out of its queue into a row, and puts it back when an operator says so.
 */
@Component
class DeadLetterStore {
  /** The listener's id; it takes in more queues as there are more bots. */
  static final String LISTENER = "dead-letters";

  private static final String NO_REASON = "delivered 20 times without an end";

  private final DeadLetterRows rows;
  private final DeadLetters letters;
  private final Clock clock;

  DeadLetterStore(DeadLetterRows rows, DeadLetters letters, Clock clock) {
    this.rows = rows;
    this.letters = letters;
    this.clock = clock;
  }

  @RabbitListener(
      id = LISTENER,
      queues = "#{@queues.dead()}",
      messageConverter = LetterConfiguration.UNREAD)
  void on(Message letter) {
    var properties = letter.getMessageProperties();
    Map<String, Object> headers = new HashMap<>();
    properties.getHeaders().forEach((name, value) -> headers.put(name, text(value)));
    var dead = String.valueOf(properties.getConsumerQueue());
    rows.keep(
        Topology.origin(dead),
        Optional.ofNullable(properties.getMessageId())
            .map(DeadLetterStore::text)
            .orElseGet(() -> UUID.nameUUIDFromBytes(letter.getBody()).toString()),
        headers.getOrDefault(DeadLetters.REASON, NO_REASON).toString(),
        headers,
        letter.getBody(),
        clock.instant());
  }

  /** Puts a letter back into the one queue from which it came. */
  void replay(long id) {
    var letter = rows.find(id).orElseThrow(() -> Problem.notFound("There is no dead letter " + id));
    letters.replay(letter.queue(), letter.message());
    rows.markReplayed(id, clock.instant());
  }

  /** The one character that PostgreSQL keeps in no text is what some letters died of. */
  private static String text(Object value) {
    return String.valueOf(value).replace('\0', '\uFFFD');
  }
}
