package dev.soroka.storage.sender;

import dev.soroka.common.contract.Sender;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An account as its row. */
@Entity
@Table(name = "sender")
class SenderRow {
  @Id private long id;
  private String channel = "";
  private String name = "";
  private String token = "";
  private @Nullable String proxy;
  private boolean enabled;

  SenderRow() {}

  void rename(String name) {
    this.name = name;
  }

  void enable(boolean enabled) {
    this.enabled = enabled;
  }

  Sender sender() {
    return new Sender(id, channel, name, token, proxy, enabled);
  }
}
