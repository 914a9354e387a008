package dev.soroka.storage.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.ServiceDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchLimitIT {
  private static final int THREADS = 8;

  private final Phaser together = new Phaser(THREADS);
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final JdbcClient jdbc = database.client();
  private final Settings settings = new Settings(new MockEnvironment());
  private final WatchLimit limit = new WatchLimit(jdbc, settings);

  @AfterAll
  void close() {
    database.close();
  }

  @RepeatedTest(5)
  void holdsHoweverManyAreAddedAtOnce() throws Exception {
    jdbc.sql("truncate subscriber cascade").update();
    settings.put(new Setting(1, "watch.limit", "5"));
    long anna =
        jdbc.sql(
                """
                insert into subscriber (channel, target, language, opened_at)
                values ('telegram', '1', 'en', now()) returning id
                """)
            .query(Long.class)
            .single();
    var additions =
        IntStream.range(0, THREADS).<Callable<Boolean>>mapToObj(_ -> () -> isAdded(anna)).toList();

    int added = 0;
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var addition : threads.invokeAll(additions)) {
        added += addition.get() ? 1 : 0;
      }
    }

    assertThat(added).isEqualTo(5);
    assertThat(database.count("watch")).isEqualTo(5);
  }

  private boolean isAdded(long subscriber) {
    try {
      database.transaction().executeWithoutResult(_ -> add(subscriber));
      return true;
    } catch (Problem tooMany) {
      return false;
    }
  }

  private void add(long subscriber) {
    together.arriveAndAwaitAdvance();
    limit.makeRoom(subscriber, 0);
    jdbc.sql("insert into watch (subscriber, name, query) values (?, 'java', 'java')")
        .param(subscriber)
        .update();
  }
}
