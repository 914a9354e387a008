package dev.soroka.storage.subscriber;

import dev.soroka.common.contract.Address;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import dev.soroka.storage.item.ItemOwners;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Follows chats that get another address. */
@Component
public class Moving {
  private final JdbcClient jdbc;
  private final ItemOwners items;
  private final CatalogLog log;
  private final TransactionTemplate transaction;

  Moving(JdbcClient jdbc, ItemOwners items, CatalogLog log, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.items = items;
    this.log = log;
    this.transaction = transaction;
  }

  /**
   * The subscriber at one address is at the other from now on. Who is there already takes over
   * watches, sources and items. Moving again changes nothing.
   */
  public void move(Address from, Address to) {
    if (from.equals(to)) {
      return;
    }
    transaction.executeWithoutResult(
        _ -> {
          hold(from, to);
          at(from).ifPresent(mover -> move(mover, to));
        });
  }

  private void move(long mover, Address to) {
    var there = at(to);
    if (there.isPresent()) {
      merge(mover, there.get());
    } else {
      jdbc.sql(
              """
              update subscriber set channel = :channel, target = :target, topic = :topic
              where id = :id
              """)
          .param("id", mover)
          .param("channel", to.channel())
          .param("target", to.target())
          .param("topic", to.topic())
          .update();
    }
    log.changed(Part.SUBSCRIBER, mover);
  }

  private void merge(long from, long to) {
    var watches =
        jdbc.sql("update watch set subscriber = :to where subscriber = :from returning id")
            .param("from", from)
            .param("to", to)
            .query(Long.class)
            .list();
    jdbc.sql(
            """
            insert into source_member (source, subscriber)
            select source, :to from source_member where subscriber = :from
            on conflict do nothing
            """)
        .param("from", from)
        .param("to", to)
        .update();
    items.readdress(from, to);
    takeOverPreferences(from, to);
    jdbc.sql("delete from subscriber where id = :from").param("from", from).update();
    log.changed(Part.WATCH, watches);
  }

  /** A chat that was upgraded keeps how it wants to be told; what somebody chose there stays. */
  private void takeOverPreferences(long from, long to) {
    int changed =
        jdbc.sql(
                """
                update subscriber there set preferences = mover.preferences
                from subscriber mover
                where there.id = :to and mover.id = :from and there.preferences = '{}'
                  and mover.preferences <> '{}'
                """)
            .param("from", from)
            .param("to", to)
            .update();
    if (changed > 0) {
      log.changed(Part.SUBSCRIBER, to);
    }
  }

  /** Locks both, always the older one first, so that two moves never wait for each other. */
  private void hold(Address from, Address to) {
    jdbc.sql(
            """
            select id from subscriber
            where (channel, target, coalesce(topic, 0))
              in ((:channel, :target, :topic), (:otherChannel, :otherTarget, :otherTopic))
            order by id
            for update
            """)
        .param("channel", from.channel())
        .param("target", from.target())
        .param("topic", from.topic() == null ? 0 : from.topic())
        .param("otherChannel", to.channel())
        .param("otherTarget", to.target())
        .param("otherTopic", to.topic() == null ? 0 : to.topic())
        .query(Long.class)
        .list();
  }

  private Optional<Long> at(Address address) {
    return jdbc.sql(
            """
            select id from subscriber
            where channel = :channel and target = :target and topic is not distinct from :topic
            """)
        .param("channel", address.channel())
        .param("target", address.target())
        .param("topic", address.topic())
        .query(Long.class)
        .optional();
  }
}
