package dev.soroka.filter.personal;

import static dev.soroka.filter.personal.TwoHundredSubscribers.matched;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Priority;
import dev.soroka.testkit.Items;
import dev.soroka.testkit.ServiceDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetentionIT {
  private static final List<String> TABLES = List.of("told", "cooldown", "digest", "digest_entry");

  private final TwoHundredSubscribers given = new TwoHundredSubscribers();
  private final ServiceDatabase database = given.database();

  @AfterEach
  void close() {
    given.close();
  }

  @Test
  void keepsWhatStillWaitsHoweverLong() {
    given.storage().deliver(3, gathering());
    given.instance().on(matched(Items.titled("PEPE"), 1));

    given.clock().advance(Duration.ofDays(400));
    letGo();

    assertThat(database.count("digest_entry")).isOne();
  }

  @Test
  void letsGoWhatIsOlderThanTheDecisions() {
    var instance = given.instance();
    instance.on(matched(Items.titled("PEPE").id(1).subject("PEPE"), 1));
    given.storage().deliver(3, gathering());
    instance.on(matched(Items.titled("DOGE").id(2).subject("DOGE"), 1));
    instance.on(matched(Items.titled("WIF").id(3).subject("WIF"), 1));
    given.clock().advance(Duration.ofHours(1));
    instance.digests().tell();

    given.clock().advance(Duration.ofDays(13));
    letGo();
    assertThat(TABLES).allSatisfy(table -> assertThat(database.count(table)).isPositive());
    given.clock().advance(Duration.ofDays(2));
    letGo();

    assertThat(TABLES).allSatisfy(table -> assertThat(database.count(table)).isZero());
  }

  private void letGo() {
    new Retention(database.client(), new PersonalProperties(14, 16), given.clock()).letGo();
  }

  private static Delivery gathering() {
    return new Delivery(Priority.NORMAL, null, Duration.ofMinutes(5), false, false, null);
  }
}
