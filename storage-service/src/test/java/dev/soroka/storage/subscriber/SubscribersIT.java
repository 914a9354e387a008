package dev.soroka.storage.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.ops.Service;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.catalog.TestCatalog;
import dev.soroka.storage.item.TestItems;
import dev.soroka.storage.source.TestSources;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscribersIT {
  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final JdbcClient jdbc = database.client();
  private final TestCatalog catalog = new TestCatalog(jdbc);
  private final CatalogLog log = catalog.log();
  private final TestItems items = new TestItems(jdbc);
  private final Greeting greeting = new Greeting(jdbc, log, clock, database.transaction());
  private final Changing changing =
      new Changing(
          jdbc,
          log,
          clock,
          database.transaction(),
          new PreferencesColumn(SorokaJson.mapper(), new SimpleMeterRegistry()));
  private final Moving moving = TestSubscribers.moving(database, log);
  private final Erasing erasing =
      new Erasing(
          jdbc,
          TestSources.removal(jdbc, log),
          TestItems.owners(jdbc),
          log,
          database.transaction());

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    jdbc.sql("truncate source, source_member, subscriber, watch, item, item_key cascade").update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "EN", "eng", "en-US", "русский"})
  void areNotMetInALanguageThatIsNone(String language) {
    assertThatThrownBy(() -> greeting.meet(new Meeting(Address.chat(1), null, language)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("two-letter");
  }

  @Test
  void areTheSame_howeverOftenTheyAreMet() {
    long anna = meet(1, 7L);
    long version = catalog.version();

    assertThat(meet(1, 7L)).isEqualTo(anna);
    assertThat(meet(1, null)).isEqualTo(anna);

    assertThat(catalog.version()).isEqualTo(version);
    assertThat(greeting.meet(new Meeting(new Address("telegram", "1", 5), 7L, "en")))
        .isNotEqualTo(anna);
  }

  @Test
  void keepTheLanguageThatTheyChose() {
    long anna = meet(1, 7L);
    changing.change(anna, new SubscriberChange("ru", null, null));

    meet(1, 7L);

    assertThat(text("select language from subscriber where id = " + anna)).isEqualTo("ru");
  }

  @Test
  void openAgain_whenTheyWrite() {
    long anna = meet(1, 7L);
    changing.change(anna, new SubscriberChange(null, null, true));
    long version = catalog.version();

    meet(1, 7L);

    assertThat(database.count("subscriber where closed")).isZero();
    assertThat(catalog.changed(Part.SUBSCRIBER, version)).containsExactly(anna);
  }

  @Test
  void areWrittenToByTheAccountThatTheyWroteToLast() {
    long anna = meet(1, 7L);
    long version = catalog.version();

    meet(1, 8L);

    assertThat(text("select sender from subscriber where id = " + anna)).isEqualTo("8");
    assertThat(catalog.changed(Part.SUBSCRIBER, version)).containsExactly(anna);
  }

  @RepeatedTest(3)
  void areOne_whenTheyAreMetManyTimesAtOnce() throws Exception {
    var meetings = IntStream.range(0, 40).<Callable<Long>>mapToObj(_ -> () -> meet(1, 7L)).toList();

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var meeting : threads.invokeAll(meetings)) {
        meeting.get();
      }
    }

    assertThat(database.count("subscriber")).isEqualTo(1);
  }

  @Test
  void moveWithTheirChat() {
    long anna = meet(1, 7L);
    long version = catalog.version();

    moving.move(Address.chat(1), Address.chat(-1001));
    moving.move(Address.chat(1), Address.chat(-1001));

    assertThat(text("select target from subscriber where id = " + anna)).isEqualTo("-1001");
    assertThat(catalog.changed(Part.SUBSCRIBER, version)).containsExactly(anna);
  }

  @Test
  void leaveAllThatTheyHaveToWhoIsThereAlready() {
    long group = meet(1, 7L);
    long supergroup = meet(-1001, 7L);
    long watch = watch(group, "java");
    long own = source(group);
    long shared = source(group, supergroup);
    items.add(own, 1, group, "2026-03-02");
    long version = catalog.version();

    moving.move(Address.chat(1), Address.chat(-1001));

    assertThat(database.count("watch where subscriber = " + supergroup)).isEqualTo(1);
    assertThat(database.count("source_member where subscriber = " + supergroup)).isEqualTo(2);
    assertThat(database.count("source_member where source = " + shared)).isEqualTo(1);
    assertThat(database.count("item where recipient = " + supergroup)).isEqualTo(1);
    assertThat(database.count("subscriber")).isEqualTo(1);
    assertThat(catalog.changed(Part.SUBSCRIBER, version)).containsExactly(group);
    assertThat(catalog.changed(Part.WATCH, version)).containsExactly(watch);
  }

  @Test
  void keepHowTheyWantToBeTold_whenTheirChatIsThereAlready() {
    long group = meet(1, 7L);
    long supergroup = meet(-1001, 7L);
    prefer(group, 5);
    long version = catalog.version();

    moving.move(Address.chat(1), Address.chat(-1001));

    assertThat(attention(supergroup)).isEqualTo("5");
    assertThat(catalog.changed(Part.SUBSCRIBER, version)).containsExactly(group, supergroup);
  }

  @Test
  void keepWhatTheyChoseThere_whenAnotherChatMovesToThem() {
    long group = meet(1, 7L);
    long supergroup = meet(-1001, 7L);
    prefer(group, 5);
    prefer(supergroup, 6);

    moving.move(Address.chat(1), Address.chat(-1001));

    assertThat(attention(supergroup)).isEqualTo("6");
  }

  @Test
  void areErasedWithAllThatIsTheirs_andNothingElse() {
    long anna = meet(1, 7L);
    long boris = meet(2, 7L);
    long watch = watch(anna, "java");
    watch(boris, "java");
    long own = source(anna);
    long shared = source(anna, boris);
    long foreign = source(boris);
    items.add(own, 1);
    items.add(shared, 2);
    items.add(foreign, 3, anna, "2026-03-02");
    items.add(foreign, 4, boris, "2026-03-02");
    long version = catalog.version();

    erasing.erase(anna);
    erasing.erase(anna);

    assertThat(ids("subscriber")).containsExactly(boris);
    assertThat(ids("source")).containsExactly(shared, foreign);
    assertThat(ids("item")).containsExactly(2L, 4L);
    assertThat(database.count("watch")).isEqualTo(1);
    assertThat(database.count("source_member")).isEqualTo(2);
    assertThat(catalog.version()).isEqualTo(version + 1);
    assertThat(catalog.changed(Part.SUBSCRIBER, version)).containsExactly(anna);
    assertThat(catalog.changed(Part.WATCH, version)).containsExactly(watch);
    assertThat(catalog.changed(Part.SOURCE, version)).containsExactly(own);
  }

  private long meet(long chat, @Nullable Long sender) {
    return greeting.meet(new Meeting(Address.chat(chat), sender, "en"));
  }

  private void prefer(long subscriber, int attention) {
    var preferences = new Preferences(ZoneOffset.UTC, null, List.of(), null, attention, List.of());
    changing.change(subscriber, SubscriberChange.to(preferences));
  }

  private String attention(long subscriber) {
    return text("select preferences ->> 'attention' from subscriber where id = " + subscriber);
  }

  private long watch(long subscriber, String query) {
    return jdbc.sql("insert into watch (subscriber, name, query) values (?, ?, ?) returning id")
        .params(subscriber, query, query)
        .query(Long.class)
        .single();
  }

  private long source(long... members) {
    long source =
        jdbc.sql(
                """
                insert into source (body) values (
                  '{"name": "Jobs", "category": "it", "open": false, "fallbacks": []}')
                returning id
                """)
            .query(Long.class)
            .single();
    for (long member : members) {
      jdbc.sql("insert into source_member (source, subscriber) values (?, ?)")
          .params(source, member)
          .update();
    }
    return source;
  }

  private List<Long> ids(String table) {
    return jdbc.sql("select id from " + table + " order by id").query(Long.class).list();
  }

  private String text(String query) {
    return jdbc.sql(query).query(String.class).single();
  }
}
