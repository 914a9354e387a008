package dev.soroka.storage.item;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the subscribers whom items of operators' sources name as their recipients. */
@Component
class Recipients {
  private final JdbcClient jdbc;

  Recipients(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Who is meant by the recipients of these items; in a subscriber's source they mean nothing. */
  Named named(Origin origin, List<Item> items) {
    if (!origin.open()) {
      return new Named(false, Map.of());
    }
    var written =
        items.stream()
            .map(Item::recipient)
            .filter(Objects::nonNull)
            .map(NamedRecipient::of)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return new Named(true, written.isEmpty() ? Map.of() : find(written));
  }

  private Map<NamedRecipient, Long> find(List<NamedRecipient> written) {
    var found = new HashMap<NamedRecipient, Long>();
    // Whoever is found stays until the items are stored, so that erasing finds all that is theirs.
    jdbc.sql(
            """
            select id, case when channel = :telegram and topic is null then target end as chat
            from subscriber
            where channel = :telegram and topic is null and target = any (:chats)
              or id = any (:ids)
            order by id
            for key share
            """)
        .param("telegram", Address.TELEGRAM)
        .param("chats", Columns.texts(only(written, true), name -> Long.toString(name.id())))
        .param("ids", Columns.numbers(only(written, false), NamedRecipient::id))
        .query(
            row -> {
              long id = row.getLong("id");
              var chat = row.getString("chat");
              found.put(new NamedRecipient(false, id), id);
              if (chat != null) {
                found.put(new NamedRecipient(true, Long.parseLong(chat)), id);
              }
            });
    return found;
  }

  private static List<NamedRecipient> only(List<NamedRecipient> written, boolean chat) {
    return written.stream().filter(name -> name.chat() == chat).toList();
  }

  /**
   * The recipients of one delivery.
   *
   * @param honoured whether this source's items may name one at all
   */
  record Named(boolean honoured, Map<NamedRecipient, Long> subscribers) {
    /** The subscriber whom the item names; null when it names none or none that we know. */
    @Nullable Long of(Item item) {
      var written = honoured ? item.recipient() : null;
      var name = written == null ? null : NamedRecipient.of(written);
      return name == null ? null : subscribers.get(name);
    }

    /** Why the item is for nobody; null when it is for somebody. */
    @Nullable String refusal(Item item) {
      var written = honoured ? item.recipient() : null;
      if (written == null || of(item) != null) {
        return null;
      }
      return NamedRecipient.of(written) == null
          ? "a recipient is written chat:<id> or subscriber:<id>, not " + written
          : "no subscriber is known as " + written;
    }
  }
}
