package dev.soroka.storage.ban;

import dev.soroka.common.contract.Ban;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A ban as its row. */
@Entity
@Table(name = "ban")
class BanRow {
  @Id private long id;

  @Enumerated(EnumType.STRING)
  private Ban.Kind kind = Ban.Kind.TOKEN;

  private String value = "";
  private String note = "";

  BanRow() {}

  Ban ban() {
    return new Ban(id, kind, value, note);
  }
}
