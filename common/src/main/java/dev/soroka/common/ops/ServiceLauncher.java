package dev.soroka.common.ops;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts one service in a context of its own, alone in its process or beside the others. */
public final class ServiceLauncher {
  private ServiceLauncher() {}

  /**
   * Starts the service and returns once it is ready to be asked.
   *
   * @param main the service's main class
   * @param service which of the six it is
   * @param args Spring Boot's command line, such as {@code --server.port=0}
   */
  public static ConfigurableApplicationContext launch(
      Class<?> main, Service service, String... args) {
    return prepare(main, service).run(args);
  }

  private static SpringApplication prepare(Class<?> main, Service service) {
    return new SpringApplicationBuilder(main)
        .properties(
            Map.of(
                "spring.config.name", "soroka," + service.label(),
                "spring.application.name", "soroka-" + service.label(),
                "soroka.service", service.label()))
        .initializers(new ServiceAddresses(service), Profile.check(service))
        .bannerMode(Banner.Mode.OFF)
        .build();
  }
}
