package dev.soroka.management;

import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.testkit.AdminClient;
import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.SorokaProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a real database and broker; the other services are made up. */
final class RunningManagement implements AutoCloseable {
  static final String BOT_TOKEN = "700:token-of-the-tests";

  private static final String PASSWORD = "secret";

  private final ConfigurableApplicationContext service;

  RunningManagement(String... settings) {
    var arguments = Stream.concat(ordinary(), Arrays.stream(settings)).toArray(String[]::new);
    service = ServiceLauncher.launch(ManagementService.class, Service.MANAGEMENT, arguments);
  }

  private static Stream<String> ordinary() {
    var database = BackingServices.postgres().freshDatabase();
    return Stream.of(
        "--server.port=0",
        // Where nobody listens: the addresses of the others come from it.
        "--soroka.port-base=" + SorokaProcess.freePortBase(),
        "--soroka.admin-password=" + PASSWORD,
        "--soroka.internal-token=a token of the tests",
        "--soroka.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "--soroka.telegram.tokens=" + BOT_TOKEN,
        "--soroka.database.url=" + database.url(),
        "--soroka.database.user=" + database.user(),
        "--soroka.database.password=" + database.password(),
        "--spring.rabbitmq.addresses=" + BackingServices.qpid().freshVirtualHost());
  }

  AdminClient admin() {
    return admin(PASSWORD);
  }

  AdminClient admin(String password) {
    return new AdminClient(address(), password);
  }

  <T> T part(Class<T> type) {
    return service.getBean(type);
  }

  /** What anybody gets who has no password. */
  HttpResponse<String> visit(String path) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(address().resolve(path)).build();
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private URI address() {
    var port = service.getEnvironment().getRequiredProperty("local.server.port");
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    service.close();
  }
}
