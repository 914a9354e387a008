package dev.soroka.notification;

import dev.soroka.common.guard.GuardConfiguration;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.ops.SorokaService;
import org.springframework.context.annotation.Import;

/** Everything that goes out. */
@SorokaService
@Import(GuardConfiguration.class)
public class NotificationService {
  /** Starts this service alone in its process. */
  public static void main(String... args) {
    ServiceLauncher.launch(NotificationService.class, Service.NOTIFICATION, args);
  }
}
