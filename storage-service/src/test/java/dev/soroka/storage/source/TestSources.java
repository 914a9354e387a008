package dev.soroka.storage.source;

import static java.util.Objects.requireNonNull;

import dev.soroka.common.api.StorageApi.AddedSource;
import dev.soroka.common.api.StorageApi.NewSource;
import dev.soroka.common.contract.Source;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.ops.Service;
import dev.soroka.common.secret.Secrets;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.catalog.TestCatalog;
import dev.soroka.storage.item.TestItems;
import dev.soroka.storage.replica.FakeReads;
import dev.soroka.testkit.ServiceDatabase;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sources and their members in a database of their own. */
public final class TestSources implements AutoCloseable {
  final ServiceDatabase database = ServiceDatabase.fresh(Service.STORAGE);
  final Drafts drafts = new Drafts(SorokaJson.mapper());
  final JdbcClient jdbc = database.client();
  final TestItems items = new TestItems(jdbc);
  final SourcesEndpoint sources;
  private final Secrets secrets = new Secrets("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
  private final TestCatalog catalog = new TestCatalog(jdbc);
  long anna;
  long boris;
  private long version;

  TestSources() {
    var table = new SourceTable(jdbc, SorokaJson.mapper());
    var memberships = new Memberships(jdbc);
    var sharing = new Sharing(SorokaJson.mapper());
    var sealing = new Sealing(secrets);
    var log = catalog.log();
    var transaction = database.transaction();
    this.sources =
        new SourcesEndpoint(
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

  /** Empty but for two subscribers. */
  void begin() {
    jdbc.sql("truncate source, source_member, subscriber, item, item_key cascade").update();
    anna = subscriber(1);
    boris = subscriber(2);
    version = catalog.version();
  }

  @Override
  public void close() {
    database.close();
  }

  AddedSource add(Source wanted, @Nullable Long subscriber) {
    return sources.add(new NewSource(wanted, subscriber));
  }

  /** An operator changes one field. */
  Source change(Source source, String field, Object value) {
    return sources.change(source.id(), drafts.with(source, field, value), null);
  }

  List<Long> members(Source source) {
    return sources.members(source.id()).stream().sorted().toList();
  }

  /** Which sources changed since the test began, once for each change. */
  List<Long> changed() {
    return catalog.changed(Part.SOURCE, version);
  }

  long subscriber(int chat) {
    return jdbc.sql(
            """
            insert into subscriber (channel, target, language, opened_at)
            values ('telegram', ?, 'en', now()) returning id
            """)
        .param(Integer.toString(chat))
        .query(Long.class)
        .single();
  }

  String clear(@Nullable String ciphertext) {
    return secrets.decrypt(requireNonNull(ciphertext));
  }
}
