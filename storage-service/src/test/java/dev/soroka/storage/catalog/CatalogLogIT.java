package dev.soroka.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.CatalogChanged;
import dev.soroka.common.contract.Message;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.ServiceDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.amqp.AmqpException;
import org.springframework.transaction.support.TransactionTemplate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogLogIT {
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final TransactionTemplate transaction = database.transaction();
  private final TestCatalog catalog = new TestCatalog(database.client());
  private final List<Message> published = new CopyOnWriteArrayList<>();
  private final CatalogLog log = catalog.log(published::addAll);
  private long before;

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    before = catalog.version();
    published.clear();
  }

  @Test
  void refusesAChangeOutsideATransaction() {
    assertThatThrownBy(() -> log.changed(Part.WATCH, 1)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void knowsNothingOfWhatWasRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          log.changed(Part.WATCH, 1);
          status.setRollbackOnly();
        });

    assertThat(catalog.version()).isEqualTo(before);
    assertThat(catalog.changed(Part.WATCH, before)).isEmpty();
    assertThat(published).isEmpty();
  }

  @Test
  void doesNotFailAChange_whenTheBrokerIsAway() {
    var unheard =
        catalog.log(
            _ -> {
              throw new AmqpException("The broker is away");
            });

    transaction.executeWithoutResult(_ -> unheard.changed(Part.SETTING, 5));

    assertThat(catalog.changed(Part.SETTING, before)).containsExactly(5L);
  }

  @Test
  void givesATransactionOneVersion_howeverMuchItChanges() {
    transaction.executeWithoutResult(
        _ -> {
          log.changed(Part.WATCH, List.of(3L, 1L));
          log.changed(Part.WATCH, 3);
          log.changed(Part.SUBSCRIBER, 9);
        });

    assertThat(catalog.version()).isEqualTo(before + 1);
    assertThat(catalog.changed(Part.WATCH, before)).containsExactly(1L, 3L);
    assertThat(catalog.changed(Part.SUBSCRIBER, before)).containsExactly(9L);
    assertThat(published).containsExactly(new CatalogChanged(before + 1));
  }

  @Test
  void takesNoVersion_whenNothingChanges() {
    transaction.executeWithoutResult(_ -> log.changed(Part.WATCH, List.of()));

    assertThat(catalog.version()).isEqualTo(before);
    assertThat(published).isEmpty();
  }

  @Test
  void numbersManyChangesAtOnceWithoutGaps() throws Exception {
    var changes =
        LongStream.range(0, 200)
            .<Callable<Void>>mapToObj(
                id ->
                    () -> {
                      transaction.executeWithoutResult(_ -> log.changed(Part.SENDER, id));
                      return null;
                    })
            .toList();

    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var change : threads.invokeAll(changes)) {
        change.get();
      }
    }

    assertThat(catalog.version()).isEqualTo(before + 200);
    assertThat(catalog.changed(Part.SENDER, before)).hasSize(200);
    assertThat(published).doesNotHaveDuplicates().contains(new CatalogChanged(before + 200));
  }
}
