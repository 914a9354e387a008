package dev.soroka.storage.item;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows those to whom items belong when they leave or move, inside the caller's transaction. */
@Component
public class ItemOwners {
  private final JdbcClient jdbc;

  ItemOwners(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Deletes all that these sources published. They must be held, so that nothing is added. */
  public void forgetSources(Collection<Long> sources) {
    var ids = sources.toArray(Long[]::new);
    jdbc.sql(
            """
            delete from item
            where id in (select item from item_key where source = any (:sources))
            """)
        .param("sources", ids)
        .update();
    jdbc.sql("delete from item_key where source = any (:sources)").param("sources", ids).update();
  }

  /** Deletes what was addressed to this subscriber alone. That it was seen stays known. */
  public void forgetRecipient(long subscriber) {
    jdbc.sql("delete from item where recipient = :subscriber")
        .param("subscriber", subscriber)
        .update();
  }

  /** What was addressed to one subscriber is the other's now. */
  public void readdress(long from, long to) {
    jdbc.sql("update item set recipient = :to where recipient = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }
}
