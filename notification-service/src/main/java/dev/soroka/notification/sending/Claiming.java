package dev.soroka.notification.sending;

import dev.soroka.common.commit.GroupCommit;
import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.outbox.Claims;
import dev.soroka.notification.outbox.Lease;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Claims rows, those of many lanes in one statement. */
final class Claiming implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Claiming.class);

  private final Claims claims;
  private final Lease lease;
  private final GroupCommit<Long, Claim> commits;
  private final Set<Long> unsure = ConcurrentHashMap.newKeySet();

  Claiming(Claims claims, Lease lease) {
    this.claims = claims;
    this.lease = lease;
    this.commits = new GroupCommit<>("claims-" + lease.sender(), this::claim);
  }

  /** What a claim came to. */
  sealed interface Claim {
    /** The row is ours and {@code sending}. */
    record Ours(Claimed row) implements Claim {}

    /** Not now: another call runs for the chat, the lease is lost, or the database is away. */
    record NotNow() implements Claim {}

    /** The row is due no longer. */
    record Over() implements Claim {}
  }

  /** Claims the row; returns after the commit. */
  Claim claim(long id) {
    return commits.submit(id);
  }

  /** No call was made for the row, whose lane is still busy with it. */
  void giveBack(long id) {
    try {
      claims.giveBack(lease, List.of(id));
    } catch (DataAccessException e) {
      unsure.add(id);
      warn(1, e);
    }
  }

  @Override
  public void close() {
    commits.close();
  }

  private List<Claim> claim(List<Long> ids) {
    try {
      giveBackUnsure();
      return claimTogether(ids);
    } catch (DataAccessException e) {
      unsure.addAll(ids);
      warn(ids.size(), e);
      return Collections.nCopies(ids.size(), new Claim.NotNow());
    }
  }

  /**
   * What was claimed when the connection broke may have been committed all the same. It is given
   * back only here, before the next claim: later it could be a row whose call is running.
   */
  private void giveBackUnsure() {
    if (!unsure.isEmpty()) {
      var rows = List.copyOf(unsure);
      claims.giveBack(lease, rows);
      rows.forEach(unsure::remove);
    }
  }

  private static void warn(int rows, DataAccessException away) {
    var cause = away.getMostSpecificCause().toString();
    log.warn("{} claims wait for the database: {}", rows, cause);
  }

  private List<Claim> claimTogether(List<Long> ids) {
    Map<Long, Claimed> ours =
        claims.claim(lease, ids).stream()
            .collect(Collectors.toMap(Claimed::id, Function.identity()));
    var missing = ids.stream().filter(id -> !ours.containsKey(id)).toList();
    var due = missing.isEmpty() ? Set.of() : new HashSet<>(claims.stillDue(missing));
    return ids.stream()
        .map(id -> claim(Optional.ofNullable(ours.get(id)), due.contains(id)))
        .toList();
  }

  private static Claim claim(Optional<Claimed> ours, boolean due) {
    return ours.<Claim>map(Claim.Ours::new).orElse(due ? new Claim.NotNow() : new Claim.Over());
  }
}
