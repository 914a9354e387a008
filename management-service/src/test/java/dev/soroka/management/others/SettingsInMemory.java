package dev.soroka.management.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Setting;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Settings that storage would keep. */
@Component
class SettingsInMemory implements StorageApi.Settings {
  private final Map<String, Setting> settings = new ConcurrentHashMap<>();

  @Override
  public List<Setting> list() {
    return List.copyOf(settings.values());
  }

  @Override
  public Setting put(String name, StorageApi.SettingValue value) {
    var setting = new Setting(name.hashCode(), name, value.value());
    settings.put(name, setting);
    return setting;
  }

  @Override
  public void remove(String name) {
    settings.remove(name);
  }
}
