package dev.soroka.common.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.api.CatalogChanges;
import dev.soroka.common.api.CatalogPage;
import dev.soroka.common.contract.Setting;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogCopyTest {
  private final CatalogMap<Setting> map = new CatalogMap<>(Setting::id);
  private final ScriptedFeed feed = new ScriptedFeed();
  private final CatalogCopy<Setting> copy = new CatalogCopy<>("settings", feed, Setting::id, map);

  @Test
  void isNotLoadedWhileStorageIsAway() {
    feed.away = true;

    assertThatThrownBy(copy::refresh).hasMessage("away");
    assertThat(copy.isLoaded()).isFalse();
  }

  @Test
  void loadsAgainWhenTheLogNoLongerReachesBack() {
    feed.pages.add(new CatalogPage<>(5, List.of(setting(1, "old"), setting(2, "gone")), null));
    feed.changes.add(nothing(5));
    copy.refresh();
    feed.changes.add(new CatalogChanges<>(900, false, List.of(), List.of()));
    feed.pages.add(new CatalogPage<>(900, List.of(setting(1, "new")), null));
    feed.changes.add(nothing(900));

    copy.refresh();

    assertThat(map.all()).containsExactly(setting(1, "new"));
    assertThat(copy.version()).isEqualTo(900);
  }

  @Test
  void appliesWhatChangedWhileTheSnapshotWasRead() {
    feed.pages.add(new CatalogPage<>(5, List.of(setting(1, "first")), 1L));
    feed.pages.add(new CatalogPage<>(6, List.of(setting(2, "second")), null));
    feed.changes.add(new CatalogChanges<>(6, true, List.of(setting(1, "later")), List.of()));

    copy.refresh();

    assertThat(map.find(1)).contains(setting(1, "later"));
    assertThat(map.find(2)).contains(setting(2, "second"));
    assertThat(feed.askedAfter).containsExactly(5L);
  }

  @Test
  void followsChangesAndRemovals() {
    feed.pages.add(new CatalogPage<>(5, List.of(setting(1, "one"), setting(2, "two")), null));
    feed.changes.add(nothing(5));
    copy.refresh();
    feed.changes.add(new CatalogChanges<>(8, true, List.of(setting(3, "three")), List.of(1L)));

    copy.refresh();

    assertThat(map.all()).containsExactlyInAnyOrder(setting(2, "two"), setting(3, "three"));
    assertThat(copy.version()).isEqualTo(8);
  }

  private static CatalogChanges<Setting> nothing(long version) {
    return new CatalogChanges<>(version, true, List.of(), List.of());
  }

  private static Setting setting(long id, String value) {
    return new Setting(id, "name" + id, value);
  }

  private static class ScriptedFeed implements CatalogCopy.Feed<Setting> {
    final Deque<CatalogPage<Setting>> pages = new ArrayDeque<>();
    final Deque<CatalogChanges<Setting>> changes = new ArrayDeque<>();
    final List<Long> askedAfter = new ArrayList<>();
    boolean away;

    @Override
    public CatalogPage<Setting> page(long after, int limit) {
      if (away) {
        throw new IllegalStateException("away");
      }
      return pages.remove();
    }

    @Override
    public CatalogChanges<Setting> changes(long after) {
      askedAfter.add(after);
      return changes.remove();
    }
  }
}
