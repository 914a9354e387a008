package dev.soroka.common.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * What an installation is for, as {@code SOROKA_PROFILE} says: {@code dev} to try things, {@code
 * prod} to rely on. In {@code prod} a service refuses to start with what is only good for trying.
 */
enum Profile {
  DEV,
  PROD;

  private static final int SHORTEST_PASSWORD = 12;

  /** Stops the start of a service that does not fit its profile, naming all that does not. */
  static ApplicationContextInitializer<ConfigurableApplicationContext> check(Service service) {
    return context -> {
      var environment = context.getEnvironment();
      var faults = of(environment).faults(service, environment);
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            "SOROKA_PROFILE=prod, but " + String.join("; ", faults) + ".");
      }
    };
  }

  private static Profile of(Environment environment) {
    var name = environment.getProperty("soroka.profile", "dev");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "dev" -> DEV;
      case "prod" -> PROD;
      default ->
          throw new IllegalArgumentException(
              "SOROKA_PROFILE must be 'dev' or 'prod', not '" + name + "'");
    };
  }

  /** What is not fit for this profile, each for the end of a sentence. */
  private List<String> faults(Service service, Environment environment) {
    var faults = new ArrayList<String>();
    if (this == DEV) {
      return faults;
    }
    if (environment.getProperty("spring.rabbitmq.addresses", "").contains("//guest:")) {
      faults.add("SOROKA_AMQP_URL has RabbitMQ's user 'guest', whose password everybody knows");
    }
    if (service.schema().isPresent()
        && environment.getProperty("soroka.database.password", "").isEmpty()) {
      faults.add("SOROKA_DB_PASSWORD is empty");
    }
    if (service == Service.MANAGEMENT
        && environment.getProperty("soroka.admin-password", "").length() < SHORTEST_PASSWORD) {
      faults.add("SOROKA_ADMIN_PASSWORD is shorter than " + SHORTEST_PASSWORD + " characters");
    }
    return faults;
  }
}
