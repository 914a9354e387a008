package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Notification.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sends once more what an operator says: what was exhausted, and what is uncertain, which then says
 * that it may be a repetition. A row keeps its id, and its new end is told like the first.
 */
@Component
public class Replay {
  /** How many rows one call sends once more at most. */
  public static final int MOST = 1_000;

  private static final String DUE_AGAIN =
      """
      update notification n
      set state = 'due', repeated = n.repeated or n.state = 'uncertain', tries = 0,
        not_before = null, finished_at = null, announced_at = null, epoch = null, edits = null
      where n.id = any(:ids) and n.state in ('uncertain', 'exhausted')
      returning n.id, n.sender, n.target, n.urgency
      """;

  private final JdbcClient database;
  private final Handover handover;

  Replay(JdbcClient database, Handover handover) {
    this.database = database;
    this.handover = handover;
  }

  /** Sends this one; false when it is neither exhausted nor uncertain, or unknown. */
  public boolean one(long id) {
    return replay(List.of(id)) == 1;
  }

  /**
   * Sends those of a kind, the oldest first, at most {@link #MOST}.
   *
   * @param state {@code uncertain} or {@code exhausted}
   * @param urgency only of this class; null for all
   * @return how many
   */
  public int all(String state, @Nullable Urgency urgency) {
    var ids =
        database
            .sql(
                """
                select id from notification
                where state in ('uncertain', 'exhausted') and state = :state
                  and (:urgency < 0 or urgency = :urgency)
                order by id limit :most
                """)
            .param("state", state)
            .param("urgency", urgency == null ? -1 : Columns.level(urgency))
            .param("most", MOST)
            .query(Long.class)
            .list();
    return replay(ids);
  }

  private int replay(List<Long> ids) {
    var due =
        database
            .sql(DUE_AGAIN)
            .param("ids", Columns.array(ids))
            .query((row, _) -> DueRow.read(row))
            .list();
    handover.accept(due, List.of());
    return due.size();
  }
}
