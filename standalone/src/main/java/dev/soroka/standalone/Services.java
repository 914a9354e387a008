package dev.soroka.standalone;

import dev.soroka.bot.BotService;
import dev.soroka.collector.CollectorService;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.filter.FilterService;
import dev.soroka.management.ManagementService;
import dev.soroka.notification.NotificationService;
import dev.soroka.storage.StorageService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;

/** The six services, each in a context of its own. */
final class Services implements AutoCloseable {
  /** Those who take work in stop first, those on whom the others rely stop last. */
  private static final List<Main> MAINS =
      List.of(
          new Main(Service.BOT, BotService.class),
          new Main(Service.MANAGEMENT, ManagementService.class),
          new Main(Service.COLLECTOR, CollectorService.class),
          new Main(Service.FILTER, FilterService.class),
          new Main(Service.NOTIFICATION, NotificationService.class),
          new Main(Service.STORAGE, StorageService.class));

  private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();

  private Services() {}

  /** Starts them side by side; when one fails the others are stopped again. */
  static Services start(String... arguments) {
    var services = new Services();
    RuntimeException failure = null;
    try (var threads = Executors.newFixedThreadPool(MAINS.size())) {
      var starts =
          MAINS.stream().map(main -> threads.submit(() -> main.launch(arguments))).toList();
      for (var start : starts) {
        try {
          services.contexts.add(await(start));
        } catch (RuntimeException e) {
          failure = e;
        }
      }
    }
    if (failure != null) {
      services.close();
      throw failure;
    }
    return services;
  }

  @Override
  public void close() {
    contexts.forEach(Closing::quietly);
  }

  private static ConfigurableApplicationContext await(
      Future<ConfigurableApplicationContext> start) {
    try {
      return start.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while starting", e);
    }
  }

  private record Main(Service service, Class<?> type) {
    ConfigurableApplicationContext launch(String... arguments) {
      return ServiceLauncher.launch(type, service, arguments);
    }
  }
}
