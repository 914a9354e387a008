package dev.soroka.storage.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.AudienceApi.Audience;
import dev.soroka.common.api.AudienceApi.Part;
import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.ops.Service;
import dev.soroka.storage.catalog.TestCatalog;
import dev.soroka.testkit.ServiceDatabase;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudiencesIT {
  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final JdbcClient jdbc = database.client();
  private final Greeting greeting =
      new Greeting(jdbc, new TestCatalog(jdbc).log(), clock, database.transaction());
  private final AudiencesEndpoint audiences =
      new AudiencesEndpoint(
          jdbc, new PreferencesColumn(SorokaJson.mapper(), new SimpleMeterRegistry()), clock);

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    jdbc.sql("truncate source, source_member, subscriber, watch cascade").update();
  }

  @Test
  void refuseMoreWordsThanAnybodyChoosesBy() {
    var words =
        new Audience(
            List.of(),
            List.of(),
            List.of(),
            Collections.nCopies(51, "java"),
            List.of(),
            null,
            null);

    assertThatThrownBy(() -> audiences.count(words))
        .isInstanceOf(Problem.class)
        .hasMessage("An audience is chosen by up to 50 words");
  }

  @Test
  void leaveOutWhoMustNotBeWrittenTo() {
    long reached = met(1, "en", 1L);
    set(met(2, "en", 1L), "paused = true");
    set(met(3, "en", 1L), "closed = true");
    set(met(4, "en", 1L), "preferences = '{\"campaigns\": false}'");

    assertThat(ids(Audience.EVERYBODY)).containsExactly(reached);
  }

  @Test
  void areChosenByLanguageAndAccount() {
    met(1, "en", 1L);
    long wanted = met(2, "ru", 1L);
    met(3, "ru", 2L);
    met(4, "ru", null);

    assertThat(ids(languages("ru").of(List.of(1L)))).containsExactly(wanted);
    assertThat(audiences.count(languages("ru", "en")))
        .containsExactlyInAnyOrder(
            new Part("en", 1L, 1),
            new Part("ru", 1L, 1),
            new Part("ru", 2L, 1),
            new Part("ru", null, 1));
  }

  @Test
  void areChosenByWhatTheyWatch() {
    long java = watching(met(1, "en", 1L), "(java OR kotlin) -junior");
    long cpp = watching(met(2, "en", 1L), "\"remote c++ work\"");
    watching(met(3, "en", 1L), "javascript -java");
    set(watching(met(4, "en", 1L), "java"), "language = 'en'");
    jdbc.sql("update watch set active = false where query = 'java'").update();

    assertThat(ids(watched("Java"))).containsExactly(java);
    assertThat(ids(watched("c++ work"))).containsExactly(cpp);
    assertThat(ids(watched(".*"))).isEmpty();
  }

  @Test
  void areChosenByCategory() {
    long asks = watching(met(1, "en", 1L), "java category:Freelance budget>=500");
    long member = met(2, "en", 1L);
    watching(met(3, "en", 1L), "java -category:freelance");
    joins(member, "freelance");
    joins(met(4, "en", 1L), "crypto");

    var freelance =
        new Audience(List.of(), List.of(), List.of("freelance"), List.of(), List.of(), null, null);
    assertThat(ids(freelance)).containsExactly(asks, member);
  }

  @Test
  void areChosenByHowLongAgoTheyWrote() {
    long silent = met(1, "en", 1L);
    clock.advance(Duration.ofDays(30));
    long active = met(2, "en", 1L);
    var week = Duration.ofDays(7);

    assertThat(ids(activity(week, null))).containsExactly(active);
    assertThat(ids(activity(null, week))).containsExactly(silent);
  }

  @Test
  void comeInPages() {
    long first = met(1, "en", 1L);
    long second = met(2, "en", 1L);

    assertThat(audiences.page(Audience.EVERYBODY, 0, 1))
        .extracting(Subscriber::id)
        .containsExactly(first);
    assertThat(audiences.page(Audience.EVERYBODY, first, 5))
        .extracting(Subscriber::id)
        .containsExactly(second);
  }

  private static Audience languages(String... codes) {
    return new Audience(List.of(), List.of(codes), List.of(), List.of(), List.of(), null, null);
  }

  private static Audience watched(String word) {
    return new Audience(List.of(), List.of(), List.of(), List.of(word), List.of(), null, null);
  }

  private static Audience activity(@Nullable Duration within, @Nullable Duration silent) {
    return new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), within, silent);
  }

  private List<Long> ids(Audience audience) {
    return audiences.page(audience, 0, 100).stream().map(Subscriber::id).toList();
  }

  private long met(long chat, String language, @Nullable Long sender) {
    return greeting.meet(new Meeting(Address.chat(chat), sender, language));
  }

  private void set(long subscriber, String change) {
    jdbc.sql("update subscriber set " + change + " where id = " + subscriber).update();
  }

  private long watching(long subscriber, String query) {
    jdbc.sql("insert into watch (subscriber, name, query) values (:subscriber, '', :query)")
        .param("subscriber", subscriber)
        .param("query", query)
        .update();
    return subscriber;
  }

  private void joins(long subscriber, String category) {
    jdbc.sql(
            """
            with added as (
              insert into source (body)
              values (jsonb_build_object('name', 'board', 'category', :category::text,
                'open', false, 'fallbacks', '[]'::jsonb))
              returning id)
            insert into source_member (source, subscriber) select id, :subscriber from added
            """)
        .param("category", category)
        .param("subscriber", subscriber)
        .update();
  }
}
