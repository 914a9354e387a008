package dev.soroka.storage.source;

import dev.soroka.common.contract.Source;
import dev.soroka.common.ops.Problem;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes sources: an operator for everybody, a subscriber only for themselves. */
@Component
class Editing {
  private final SourceTable sources;
  private final Memberships memberships;
  private final Sharing sharing;
  private final Sealing sealing;
  private final CatalogLog log;
  private final TransactionTemplate transaction;

  Editing(
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

  Source change(long id, Source wanted, @Nullable Long subscriber) {
    SourceRules.check(wanted);
    return transaction.execute(
        _ -> subscriber == null ? changedForAll(id, wanted) : changedFor(subscriber, id, wanted));
  }

  private Source changedForAll(long id, Source wanted) {
    var before = held(id);
    var changed = changed(before, wanted);
    boolean joinable = before.open() || sources.isShared(id);
    return replaced(changed, joinable ? sharing.of(changed) : Optional.empty());
  }

  private Source changedFor(long subscriber, long id, Source wanted) {
    memberships.hold(subscriber);
    var before = held(id);
    var members = memberships.of(id);
    if (!members.contains(subscriber)) {
      throw Problem.notFound("Subscriber %d has no source %d".formatted(subscriber, id));
    }
    var changed = changed(before, wanted);
    if (changed.equals(before)) {
      return before;
    }
    // What somebody edited is theirs alone from now on: nobody else joins it.
    return before.open() || !members.equals(List.of(subscriber))
        ? copied(before, wanted, subscriber)
        : replaced(changed, Optional.empty());
  }

  private Source copied(Source before, Source wanted, long subscriber) {
    if (!before.headers().isEmpty() || before.proxy() != null) {
      throw Problem.conflict("This source is read with its operator's credentials");
    }
    var kept =
        sources.keep(
            sealing.sealed(wanted, Custody.ofNew(false, before.secret())), Optional.empty());
    memberships.leave(before.id(), subscriber);
    memberships.join(kept.id(), subscriber);
    log.changed(Part.SOURCE, kept.id());
    return sources.find(kept.id()).orElseThrow();
  }

  private Source replaced(Source changed, Optional<UUID> same) {
    sources.replace(changed, same);
    log.changed(Part.SOURCE, changed.id());
    return sources.find(changed.id()).orElseThrow();
  }

  private Source changed(Source before, Source wanted) {
    if (before.kind().equals(Source.PUSH) != wanted.kind().equals(Source.PUSH)) {
      throw Problem.badRequest("kind: what is pushed stays pushed; add another source instead");
    }
    return sealing.sealed(wanted, Custody.ofChanged(before, wanted));
  }

  private Source held(long id) {
    return sources.hold(id).orElseThrow(() -> Problem.notFound("There is no source " + id));
  }
}
