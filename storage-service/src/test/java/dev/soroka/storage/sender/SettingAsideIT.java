package dev.soroka.storage.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.StorageApi.SetAside;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.ops.Service;
import dev.soroka.storage.catalog.TestCatalog;
import dev.soroka.testkit.ServiceDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettingAsideIT {
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final JdbcClient jdbc = database.client();
  private final SettingAside settingAside = new SettingAside(jdbc, new TestCatalog(jdbc).log());

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    jdbc.sql("truncate subscriber, sender restart identity cascade").update();
    account("telegram");
    account("telegram");
    account("telegram");
    account("kick");
  }

  @Test
  void knowsNoAccountThatIsNotThere() {
    assertThatThrownBy(() -> setAside(99)).isInstanceOf(Problem.class);
  }

  @Test
  void leavesWhomNobodyElseMayWriteTo() {
    long alone = subscriber(1);
    long elsewhere = subscriber(1);
    meets(elsewhere, 4, "2026-03-01");
    long unusable = subscriber(1);
    meets(unusable, 3, "2026-03-01");
    jdbc.sql("update sender set enabled = false where id = 3").update();

    assertThat(setAside(1)).isEqualTo(new SetAside(0, 3));
    assertThat(List.of(sender(alone), sender(elsewhere), sender(unusable))).containsOnly(1L);
  }

  @Test
  void movesEverybodyToTheAccountThatTheyMetLast() {
    long anna = subscriber(1);
    meets(anna, 2, "2026-03-02");
    meets(anna, 3, "2026-03-01");
    long oleg = subscriber(2);
    meets(oleg, 3, "2026-03-01");

    assertThat(setAside(1)).isEqualTo(new SetAside(1, 0));

    assertThat(sender(anna)).isEqualTo(2);
    assertThat(sender(oleg)).as("written to by another all along").isEqualTo(2);
    assertThat(database.count("sender where id = 1 and not enabled")).isEqualTo(1);
    assertThat(database.count("catalog_change where part = 'subscriber' and id = " + anna))
        .isEqualTo(1);
  }

  private SetAside setAside(long id) {
    return Objects.requireNonNull(database.transaction().execute(_ -> settingAside.setAside(id)));
  }

  private void account(String channel) {
    jdbc.sql("insert into sender (channel, token, fingerprint) values (:channel, '', :print)")
        .param("channel", channel)
        .param("print", UUID.randomUUID().toString())
        .update();
  }

  private long subscriber(long sender) {
    long id =
        jdbc.sql(
                """
                insert into subscriber (channel, target, sender, language, opened_at)
                values ('telegram', :target, :sender, 'en', now()) returning id
                """)
            .param("target", UUID.randomUUID().toString())
            .param("sender", sender)
            .query(Long.class)
            .single();
    meets(id, sender, "2026-02-01");
    return id;
  }

  private void meets(long subscriber, long sender, String day) {
    jdbc.sql(
            "insert into acquaintance (subscriber, sender, met_at) values (:who, :whom,"
                + " :day::date)")
        .param("who", subscriber)
        .param("whom", sender)
        .param("day", day)
        .update();
  }

  private long sender(long subscriber) {
    return jdbc.sql("select sender from subscriber where id = :id")
        .param("id", subscriber)
        .query(Long.class)
        .single();
  }
}
