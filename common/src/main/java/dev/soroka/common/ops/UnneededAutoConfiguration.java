package dev.soroka.common.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves out what a service is not built on. In one JVM all services share one class path, so what
 * is on it says nothing about what this service needs.
 */
class UnneededAutoConfiguration implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final String BOOT = "org.springframework.boot.";
  private static final List<String> DATABASE =
      List.of(BOOT + "jdbc.", BOOT + "flyway.", BOOT + "transaction.");
  private static final List<String> JPA =
      List.of(BOOT + "hibernate.", BOOT + "data.", BOOT + "persistence.");
  private static final List<String> SECURITY = List.of(BOOT + "security.", "org.springdoc.");

  private final List<String> unneeded = new ArrayList<>();

  @Override
  public void setEnvironment(Environment environment) {
    var label = environment.getProperty("soroka.service");
    if (label == null) {
      return;
    }
    var service = Service.valueOf(label.toUpperCase(Locale.ROOT));
    if (service.schema().isEmpty()) {
      unneeded.addAll(DATABASE);
    }
    if (!service.needs(Service.Need.JPA)) {
      unneeded.addAll(JPA);
    }
    if (!service.needs(Service.Need.SECURITY)) {
      unneeded.addAll(SECURITY);
    }
  }

  @Override
  public boolean[] match(
      @Nullable String[] candidates, AutoConfigurationMetadata autoConfigurationMetadata) {
    var wanted = new boolean[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      var candidate = candidates[i];
      wanted[i] = candidate == null || unneeded.stream().noneMatch(candidate::startsWith);
    }
    return wanted;
  }
}
