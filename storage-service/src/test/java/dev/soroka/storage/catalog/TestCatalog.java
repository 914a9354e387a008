package dev.soroka.storage.catalog;

import dev.soroka.common.amqp.Bus;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of changes for tests of the features that write it. */
public final class TestCatalog {
  private final JdbcClient jdbc;

  public TestCatalog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A log whose nudges nobody hears. */
  public CatalogLog log() {
    return log(_ -> {});
  }

  CatalogLog log(Bus bus) {
    return new CatalogLog(
        jdbc, Clock.systemUTC(), new Nudges(bus, Runnable::run, new SimpleMeterRegistry()));
  }

  /** The version reached. */
  public long version() {
    return jdbc.sql("select version from catalog_version").query(Long.class).single();
  }

  /** The ids that changed in this part after a version. */
  public List<Long> changed(Part part, long after) {
    return jdbc.sql(
            """
            select id from catalog_change where part = :part and version > :after order by id
            """)
        .param("part", part.label())
        .param("after", after)
        .query(Long.class)
        .list();
  }
}
