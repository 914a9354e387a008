package dev.soroka.storage.group;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Grouping for tests without a Spring context. */
public final class TestGroups {
  private TestGroups() {}

  /** Grouping on this database. */
  public static Grouping grouping(
      JdbcClient jdbc, JsonMapper json, Clock clock, MeterRegistry meters) {
    return new Grouping(new BandRows(jdbc, json), clock, meters);
  }
}
