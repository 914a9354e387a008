package dev.soroka.common.catalog;

import dev.soroka.common.contract.Setting;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/**
 * Values that an operator may change at run time, in force within seconds. A value that cannot be
 * read is ignored with a warning, so that a slip of the pen stops nothing.
 */
public final class Settings implements CatalogCopy.Target<Setting> {
  private static final Logger log = LoggerFactory.getLogger(Settings.class);

  private final Map<Long, Setting> changed = new ConcurrentHashMap<>();
  private final Environment environment;
  private volatile @Nullable CatalogCopy<Setting> copy;

  public Settings(Environment environment) {
    this.environment = environment;
  }

  void filledBy(CatalogCopy<Setting> filling) {
    copy = filling;
  }

  /**
   * The same, once it has been loaded: for decisions that last and that no default may take just
   * after a start. Fails while storage is away and nothing has been loaded yet.
   */
  public Settings loaded() {
    var filling = copy;
    if (filling != null && !filling.isLoaded()) {
      filling.refresh();
    }
    return this;
  }

  /** The setting as text. */
  public String text(String name, String otherwise) {
    return value(name, Function.identity(), otherwise);
  }

  /** The setting as a number. */
  public double number(String name, double otherwise) {
    return value(name, Double::valueOf, otherwise);
  }

  /** The setting as a duration, written {@code 30s}, {@code 5m} or {@code PT5M}. */
  public Duration duration(String name, Duration otherwise) {
    return value(name, DurationStyle::detectAndParse, otherwise);
  }

  private <V> V value(String name, Function<String, V> reading, V otherwise) {
    for (var setting : changed.values()) {
      if (setting.name().equals(name)) {
        return read(name, setting.value(), reading, otherwise);
      }
    }
    var configured = environment.getProperty(name);
    return configured == null ? otherwise : read(name, configured, reading, otherwise);
  }

  private static <V> V read(String name, String value, Function<String, V> reading, V otherwise) {
    try {
      return reading.apply(value);
    } catch (IllegalArgumentException e) {
      log.warn("Setting {} is ignored, it cannot be read: {}", name, e.getMessage());
      return otherwise;
    }
  }

  @Override
  public void put(Setting setting) {
    changed.put(setting.id(), setting);
  }

  @Override
  public void remove(long id) {
    changed.remove(id);
  }

  @Override
  public void retain(Set<Long> ids) {
    changed.keySet().retainAll(ids);
  }
}
