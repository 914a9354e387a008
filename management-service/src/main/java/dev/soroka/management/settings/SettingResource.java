package dev.soroka.management.settings;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Setting;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be changed at run time, what it is now, and where that value comes from. */
@RestController
@RequestMapping("/api/v1/settings")
class SettingResource {
  private final StorageApi.Settings settings;
  private final Environment environment;

  SettingResource(StorageApi.Settings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  @GetMapping
  List<SettingView> list() {
    var changed =
        settings.list().stream().collect(Collectors.toMap(Setting::name, Function.identity()));
    return KnownSetting.ALL.stream().map(known -> view(known, changed.get(known.name()))).toList();
  }

  @PutMapping("/{name}")
  SettingView put(@PathVariable String name, @RequestBody StorageApi.SettingValue value) {
    var known = KnownSetting.named(name);
    known.check(value.value());
    return view(known, settings.put(name, value));
  }

  /** Returns to the value of environment or file. */
  @DeleteMapping("/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String name) {
    KnownSetting.named(name);
    settings.remove(name);
  }

  private SettingView view(KnownSetting known, @Nullable Setting changed) {
    if (changed != null) {
      return view(known, changed.value(), "changed");
    }
    var configured = environment.getProperty(known.name());
    return configured == null
        ? view(known, known.otherwise(), "default")
        : view(known, configured, "environment");
  }

  private static SettingView view(KnownSetting known, String value, String origin) {
    return new SettingView(known.name(), value, origin, known.range().told(), known.meaning());
  }

  /**
   * A setting as an admin reads it; origin is {@code default}, {@code environment} or {@code
   * changed}.
   */
  record SettingView(String name, String value, String origin, String range, String meaning) {}
}
