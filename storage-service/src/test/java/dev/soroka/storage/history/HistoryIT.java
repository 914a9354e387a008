package dev.soroka.storage.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.NotificationFinished;
import dev.soroka.common.contract.NotificationFinished.Finished;
import dev.soroka.common.contract.NotificationFinished.State;
import dev.soroka.common.ops.Service;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.catalog.TestCatalog;
import dev.soroka.storage.subscriber.TestSubscribers;
import dev.soroka.testkit.ServiceDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryIT {
  private static final Instant WROTE = Instant.parse("2026-03-02T12:00:00Z");

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final TestCatalog catalog = new TestCatalog(database.client());
  private final History history =
      new History(
          database.client(),
          TestSubscribers.moving(database, catalog.log()),
          catalog.log(),
          database.transaction());

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    database.client().sql("truncate subscriber cascade").update();
    database
        .client()
        .sql(
            """
            insert into subscriber (channel, target, language, opened_at)
            values ('telegram', '1', 'en', :wrote), ('telegram', '2', 'en', :wrote)
            """)
        .param("wrote", Timestamp.from(WROTE))
        .update();
  }

  @Test
  void learnsNothingOfChatsThatNobodyKnows() {
    history.on(finished(404, State.CLOSED, Address.chat(405), WROTE.plusSeconds(1)));

    assertThat(database.count("subscriber where closed")).isZero();
    assertThat(database.count("subscriber where target = '405'")).isZero();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CLOSED")
  void closesNobodyForAnythingElse(State state) {
    history.on(finished(1, state, null, WROTE.plusSeconds(1)));

    assertThat(database.count("subscriber where closed")).isZero();
  }

  @Test
  void closesTheChatThatRefusedUs_once() {
    long version = catalog.version();
    var refused = finished(1, State.CLOSED, null, WROTE.plusSeconds(1));

    history.on(refused);
    history.on(refused);

    assertThat(database.count("subscriber where closed and target = '1'")).isEqualTo(1);
    assertThat(database.count("subscriber where closed")).isEqualTo(1);
    assertThat(catalog.changed(Part.SUBSCRIBER, version)).hasSize(1);
  }

  @Test
  void closesNobodyWhoHasWrittenSince() {
    history.on(finished(1, State.CLOSED, null, WROTE.minusSeconds(1)));

    assertThat(database.count("subscriber where closed")).isZero();
  }

  @Test
  void followsAChatThatMoved() {
    history.on(finished(1, State.SENT, Address.chat(-1001), WROTE.plusSeconds(1)));

    assertThat(database.count("subscriber where target = '-1001'")).isEqualTo(1);
    assertThat(database.count("subscriber where target = '1'")).isZero();
  }

  private static NotificationFinished finished(
      long chat, State state, @Nullable Address movedTo, Instant at) {
    var one =
        new Finished(1, "filter", 1, null, Address.chat(chat), state, false, movedTo, null, at);
    return new NotificationFinished(List.of(one));
  }
}
