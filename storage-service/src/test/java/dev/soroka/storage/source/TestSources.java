package dev.soroka.storage.source;

import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.secret.Secrets;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.TestCatalog;
import dev.soroka.storage.item.TestItems;
import dev.soroka.storage.replica.FakeReads;
import dev.soroka.testkit.ServiceDatabase;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sources of a database without a Spring context. */
public final class TestSources {
  private TestSources() {}

  static SourcesEndpoint on(ServiceDatabase database, Secrets secrets) {
    var jdbc = database.client();
    var table = new SourceTable(jdbc, SorokaJson.mapper());
    var memberships = new Memberships(jdbc);
    var sharing = new Sharing(SorokaJson.mapper());
    var sealing = new Sealing(secrets);
    var log = new TestCatalog(jdbc).log();
    var transaction = database.transaction();
    return new SourcesEndpoint(
        table,
        new Adding(table, memberships, sharing, sealing, log, transaction),
        new Editing(table, memberships, sharing, sealing, log, transaction),
        removal(jdbc, log),
        transaction,
        FakeReads.writes(Clock.systemUTC()));
  }

  /** Removal as erasing needs it. */
  public static Removal removal(JdbcClient jdbc, CatalogLog log) {
    var table = new SourceTable(jdbc, SorokaJson.mapper());
    return new Removal(table, new Memberships(jdbc), TestItems.owners(jdbc), log, jdbc);
  }
}
