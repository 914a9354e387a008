package dev.soroka.storage.setting;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.SettingValue;
import dev.soroka.common.contract.Setting;
import dev.soroka.storage.catalog.CatalogLog;
import dev.soroka.storage.catalog.Part;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators change settings; whoever follows the catalogue has them within a second. */
@RestController
class SettingsEndpoint implements StorageApi.Settings {
  private final SettingRows rows;
  private final JdbcClient jdbc;
  private final CatalogLog log;

  SettingsEndpoint(SettingRows rows, JdbcClient jdbc, CatalogLog log) {
    this.rows = rows;
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public List<Setting> list() {
    return rows.findAll(Sort.by("name")).stream().map(SettingRow::setting).toList();
  }

  @Override
  @Transactional
  public Setting put(String name, SettingValue value) {
    SettingRules.check(name, value.value());
    var setting =
        jdbc.sql(
                """
                insert into setting (name, value) values (:name, :value)
                on conflict (name) do update set value = excluded.value
                returning id, name, value
                """)
            .param("name", name)
            .param("value", value.value())
            .query(Setting.class)
            .single();
    log.changed(Part.SETTING, setting.id());
    return setting;
  }

  @Override
  @Transactional
  public void remove(String name) {
    jdbc.sql("delete from setting where name = :name returning id")
        .param("name", name)
        .query(Long.class)
        .optional()
        .ifPresent(id -> log.changed(Part.SETTING, id));
  }
}
