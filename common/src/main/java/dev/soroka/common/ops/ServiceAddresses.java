package dev.soroka.common.ops;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Derives from the one port base where a service listens and where it finds the others; anything
 * given explicitly wins.
 */
class ServiceAddresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private final Service service;

  ServiceAddresses(Service service) {
    this.service = service;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    int base = environment.getRequiredProperty("soroka.port-base", Integer.class);
    Map<String, Object> addresses = new HashMap<>();
    addresses.put("server.port", base + service.portOffset());
    for (var other : Service.values()) {
      addresses.put(
          "soroka.services." + other.label() + ".url",
          "http://127.0.0.1:" + (base + other.portOffset()));
    }
    environment.getPropertySources().addLast(new MapPropertySource("addresses", addresses));
    context.getBeanFactory().registerSingleton("service", service);
  }
}
