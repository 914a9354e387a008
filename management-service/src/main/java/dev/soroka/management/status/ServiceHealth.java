package dev.soroka.management.status;

import dev.soroka.common.ops.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Asks every service whether it is ready, as a load balancer would. */
@Component
class ServiceHealth {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Environment environment;

  ServiceHealth(Environment environment) {
    this.environment = environment;
  }

  Map<String, String> all() {
    var all = new LinkedHashMap<String, String>();
    for (var service : Service.values()) {
      all.put(service.label(), state(service));
    }
    return all;
  }

  private String state(Service service) {
    var address = environment.getRequiredProperty("soroka.services." + service.label() + ".url");
    var request =
        HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
            .timeout(PATIENCE)
            .build();
    try {
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      return status == 200 ? "ready" : "starting";
    } catch (IOException e) {
      return "away";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "away";
    }
  }
}
