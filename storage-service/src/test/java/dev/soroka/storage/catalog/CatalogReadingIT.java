package dev.soroka.storage.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.catalog.CatalogCopy;
import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.ops.Problem;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogReadingIT {
  private final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  private final TestCatalog catalog = new TestCatalog(database.client());
  private final CatalogLog log = catalog.log();
  private final CatalogReading reading =
      new CatalogReading(database.client(), new SimpleMeterRegistry());
  private final Table table = new Table();
  private long before;

  @AfterAll
  void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    table.rows.clear();
    before = catalog.version();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10_001})
  void refusesAPageOfNoOrTooManyEntries(int limit) {
    assertThatThrownBy(() -> reading.page(table, 0, limit)).isInstanceOf(Problem.class);
  }

  @Test
  void tellsACopyToLoadAgain_whenTheLogNoLongerReachesBack() {
    put(1, "a");
    put(1, "b");
    forgetChanges();

    assertThat(reading.changes(table, before).complete()).isFalse();
    assertThat(reading.changes(table, before + 1).complete()).isFalse();
    assertThat(reading.changes(table, before + 2).complete()).isTrue();
  }

  @Test
  void tellsACopyToLoadAgain_whenItIsAheadOfTheCatalogue() {
    assertThat(reading.changes(table, before + 1).complete()).isFalse();
  }

  @Test
  void tellsWhatIsChangedAsItIsNow_andWhatIsGone() {
    put(1, "one");
    put(2, "two");
    put(2, "zwei");
    remove(1);

    var changes = reading.changes(table, before);

    assertThat(changes.version()).isEqualTo(before + 4);
    assertThat(changes.changed()).containsExactly(new Setting(2, "name", "zwei"));
    assertThat(changes.removed()).containsExactly(1L);
    assertThat(reading.changes(table, before + 3).removed()).containsExactly(1L);
    assertThat(reading.changes(table, before + 3).changed()).isEmpty();
  }

  @Test
  void tellsNothingOfOtherParts() {
    database.transaction().executeWithoutResult(_ -> log.changed(Part.WATCH, 1));

    var changes = reading.changes(table, before);

    assertThat(changes.version()).isEqualTo(before + 1);
    assertThat(changes.changed()).isEmpty();
    assertThat(changes.removed()).isEmpty();
  }

  @Test
  void keepsACopyEqual_fromTheFirstPageThroughAnyGap() {
    var copied = new CatalogMap<>(Setting::id);
    var copy =
        new CatalogCopy<>(
            "settings",
            CatalogCopy.Feed.of(
                (after, _) -> reading.page(table, after, 2),
                after -> reading.changes(table, after)),
            Setting::id,
            copied);
    for (int id = 1; id <= 5; id++) {
      put(id, "first");
    }
    copy.refresh();
    assertThat(copied.all()).containsExactlyInAnyOrderElementsOf(table.rows.values());

    put(3, "second");
    remove(4);
    copy.refresh();
    assertThat(copied.all()).containsExactlyInAnyOrderElementsOf(table.rows.values());

    put(6, "third");
    remove(5);
    forgetChanges();
    copy.refresh();
    assertThat(copied.all()).containsExactlyInAnyOrderElementsOf(table.rows.values());
  }

  private void put(long id, String value) {
    table.rows.put(id, new Setting(id, "name", value));
    database.transaction().executeWithoutResult(_ -> log.changed(Part.SETTING, id));
  }

  private void remove(long id) {
    table.rows.remove(id);
    database.transaction().executeWithoutResult(_ -> log.changed(Part.SETTING, id));
  }

  private void forgetChanges() {
    database.client().sql("truncate catalog_change").update();
    database.client().sql("update catalog_version set forgotten = version").update();
  }

  /** Settings in memory. */
  private static final class Table implements Entries<Setting> {
    private final TreeMap<Long, Setting> rows = new TreeMap<>();

    @Override
    public Part part() {
      return Part.SETTING;
    }

    @Override
    public List<Setting> after(long id, int limit) {
      return rows.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<Setting> withIds(Collection<Long> ids) {
      return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }

    @Override
    public long id(Setting setting) {
      return setting.id();
    }
  }
}
