package dev.soroka.common.announce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.contract.CatalogChanged;
import dev.soroka.common.contract.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Rows rows = new Rows();
  private final List<Message> published = new ArrayList<>();

  @Test
  void leavesRowsUnannouncedWhenTheBrokerIsAway() {
    rows.add(1, NOW);
    Bus away =
        messages -> {
          throw new IllegalStateException("away");
        };

    assertThatThrownBy(() -> announcer(away).announce(List.of(1L))).hasMessage("away");
    assertThat(rows.unannounced).containsOnlyKeys(1L);
  }

  @Test
  void publishesBeforeItMarks() {
    rows.add(1, NOW);

    announcer(published::addAll).announce(List.of(1L));

    assertThat(published).containsExactly(new CatalogChanged(1));
    assertThat(rows.unannounced).isEmpty();
  }

  @Test
  void sweepsOnlyWhatIsOlderThanFiveSeconds() {
    rows.add(1, NOW.minusSeconds(6));
    rows.add(2, NOW.minusSeconds(4));

    assertThat(announcer(published::addAll).sweep()).isEqualTo(1);
    assertThat(published).containsExactly(new CatalogChanged(1));
    assertThat(rows.unannounced).containsOnlyKeys(2L);
  }

  @Test
  void sweepsEverythingHoweverMuchWasLeftBehind() {
    for (long id = 0; id < 1_234; id++) {
      rows.add(id, NOW.minusSeconds(60));
    }

    assertThat(announcer(published::addAll).sweep()).isEqualTo(1_234);
    assertThat(published).hasSize(1_234);
  }

  private Announcer<Long> announcer(Bus bus) {
    return new Announcer<>(rows, bus, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static class Rows implements Announced<Long> {
    final Map<Long, Instant> unannounced = new LinkedHashMap<>();

    void add(long id, Instant committed) {
      unannounced.put(id, committed);
    }

    @Override
    public String name() {
      return "rows";
    }

    @Override
    public List<Long> waiting(Instant committedBefore, int limit) {
      return unannounced.entrySet().stream()
          .filter(row -> row.getValue().isBefore(committedBefore))
          .map(Map.Entry::getKey)
          .limit(limit)
          .toList();
    }

    @Override
    public List<CatalogChanged> messages(List<Long> rows) {
      return rows.stream().map(CatalogChanged::new).toList();
    }

    @Override
    public void markAnnounced(List<Long> rows, Instant at) {
      unannounced.keySet().removeAll(rows);
    }
  }
}
