package dev.soroka.storage.setting;

import dev.soroka.common.contract.Setting;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting as its row. */
@Entity
@Table(name = "setting")
class SettingRow {
  @Id private long id;
  private String name = "";
  private String value = "";

  SettingRow() {}

  Setting setting() {
    return new Setting(id, name, value);
  }
}
