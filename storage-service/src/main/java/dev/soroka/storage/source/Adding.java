package dev.soroka.storage.source;

import dev.soroka.common.api.StorageApi.AddedSource;
import dev.soroka.common.api.StorageApi.NewSource;
import dev.soroka.common.contract.Source;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Adds sources; who adds one that is there already joins it. */
@Component
class Adding {
  private final SourceTable sources;
  private final Memberships memberships;
  private final Sharing sharing;
  private final Sealing sealing;
  private final CatalogLog log;
  private final TransactionTemplate transaction;

  Adding(
      SourceTable sources,
      Memberships memberships,
      Sharing sharing,
      Sealing sealing,
      CatalogLog log,
      TransactionTemplate transaction) {
    this.sources = sources;
    this.memberships = memberships;
    this.sharing = sharing;
    this.sealing = sealing;
    this.log = log;
    this.transaction = transaction;
  }

  AddedSource add(NewSource wanted) {
    SourceRules.check(wanted.source());
    return transaction.execute(_ -> added(wanted.source(), wanted.subscriber()));
  }

  /** The subscribers who added the source. */
  List<Long> membersOf(long source) {
    return memberships.of(source);
  }

  private AddedSource added(Source wanted, @Nullable Long subscriber) {
    if (subscriber != null) {
      memberships.hold(subscriber);
    }
    var secret = secret(wanted);
    var draft = sealing.sealed(wanted, Custody.ofNew(subscriber == null, sealing.sealed(secret)));
    var kept = kept(draft, sharing.of(draft));
    if (subscriber != null) {
      memberships.join(kept.id(), subscriber);
    }
    if (kept.fresh()) {
      log.changed(Part.SOURCE, kept.id());
    }
    var source = sources.find(kept.id()).orElseThrow();
    return new AddedSource(source, !kept.fresh(), secret);
  }

  /** A subscriber who adds what an operator shows to everybody joins that. */
  private SourceTable.Kept kept(Source draft, Optional<UUID> same) {
    return same.filter(_ -> !draft.open())
        .flatMap(sources::findOpen)
        .orElseGet(() -> sources.keep(draft, same));
  }

  private @Nullable String secret(Source wanted) {
    if (!wanted.kind().equals(Source.PUSH)) {
      return null;
    }
    var given = wanted.secret();
    return given == null || given.isBlank() ? sealing.newSecret() : given;
  }
}
