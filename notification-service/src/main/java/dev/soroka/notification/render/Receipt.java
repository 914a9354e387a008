package dev.soroka.notification.render;

import dev.soroka.common.contract.Timeline;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * How long a message took, stage by stage.
 *
 * @param now when it leaves
 */
public record Receipt(Timeline timeline, Instant now) {
  /** The stages in words: "⏱ seen after 1.2 s, matched +0.02 s"; what is not known is left out. */
  String inWords(Texts texts) {
    var said = new ArrayList<String>();
    add(said, "receipt.seen", timeline.published(), timeline.seen(), texts);
    add(said, "receipt.matched", timeline.seen(), timeline.matched(), texts);
    add(said, "receipt.decided", timeline.matched(), timeline.decided(), texts);
    add(said, "receipt.sent", timeline.decided(), now, texts);
    return texts.say("receipt", String.join(", ", said));
  }

  private static void add(
      ArrayList<String> said,
      String name,
      @Nullable Instant from,
      @Nullable Instant to,
      Texts texts) {
    if (from != null && to != null) {
      said.add(texts.say(name, seconds(Duration.between(from, to), texts)));
    }
  }

  /** A source's clock may be ahead of ours. */
  private static String seconds(Duration took, Texts texts) {
    long millis = Math.max(0, took.toMillis());
    var seconds = BigDecimal.valueOf(millis, 3).setScale(2, RoundingMode.HALF_UP);
    return new Amounts(texts.locale()).write(seconds, null);
  }
}
