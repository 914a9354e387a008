package dev.soroka.storage.catalog;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes what a transaction changes in the catalogue. The version comes from one counter row at the
 * very end of the transaction: whoever sees a version sees all changes up to it, because the row
 * stays locked until the commit, and no other lock is waited for while it is held.
 */
@Component
public class CatalogLog {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Nudges nudges;

  CatalogLog(JdbcClient jdbc, Clock clock, Nudges nudges) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.nudges = nudges;
  }

  /** This entry is new, changed, or gone, once the running transaction has committed. */
  public void changed(Part part, long id) {
    changed(part, List.of(id));
  }

  /** These entries are new, changed, or gone, once the running transaction has committed. */
  public void changed(Part part, Collection<Long> ids) {
    if (!ids.isEmpty()) {
      changes().add(part, ids);
    }
  }

  private Changes changes() {
    var running = (@Nullable Changes) TransactionSynchronizationManager.getResource(this);
    if (running != null) {
      return running;
    }
    var changes = new Changes();
    TransactionSynchronizationManager.registerSynchronization(changes);
    TransactionSynchronizationManager.bindResource(this, changes);
    return changes;
  }

  private long write(Map<Part, SortedSet<Long>> changes) {
    long version =
        jdbc.sql("update catalog_version set version = version + 1 returning version")
            .query(Long.class)
            .single();
    changes.forEach(
        (part, ids) ->
            jdbc.sql(
                    """
                    insert into catalog_change (version, part, id, changed_at)
                    select :version, :part, id, :now from unnest(:ids) as changed (id)
                    """)
                .param("version", version)
                .param("part", part.label())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids.toArray(Long[]::new))
                .update());
    return version;
  }

  /** The changes of one transaction. */
  private final class Changes implements TransactionSynchronization {
    private final Map<Part, SortedSet<Long>> changes = new EnumMap<>(Part.class);
    private long version;

    void add(Part part, Collection<Long> ids) {
      changes.computeIfAbsent(part, _ -> new TreeSet<>()).addAll(ids);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      version = write(changes);
    }

    @Override
    public void afterCommit() {
      nudges.send(version);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResource(CatalogLog.this);
    }
  }
}
