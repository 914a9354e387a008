package dev.soroka.notification.sending;

import dev.soroka.notification.outbox.Claimed;
import dev.soroka.notification.outbox.Claims;
import dev.soroka.notification.outbox.Lease;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/** Claims rows, those of many lanes in one statement. */
final class Claiming implements AutoCloseable {
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

    /** The row is due, but not now: another call runs for its chat, or the lease is lost. */
    record NotNow() implements Claim {}

    /** The row is due no longer. */
    record Over() implements Claim {}
  }

  /** Claims the row; returns after the commit. */
  Claim claim(long id) {
    try {
      return commits.submit(id);
    } catch (DataAccessException e) {
      // The statement may have been committed all the same.
      unsure.add(id);
      throw e;
    }
  }

  /** No call was made for the row. */
  void giveBack(long id) {
    unsure.add(id);
    giveBackUnsure();
  }

  /** Gives back what was perhaps claimed before the database went away. */
  void giveBackUnsure() {
    if (!unsure.isEmpty()) {
      var rows = List.copyOf(unsure);
      claims.giveBack(lease, rows);
      rows.forEach(unsure::remove);
    }
  }

  @Override
  public void close() {
    commits.close();
  }

  private List<Claim> claim(List<Long> ids) {
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
