package dev.soroka.notification;

import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.ops.SorokaService;

/** Everything that goes out. */
@SorokaService
public class NotificationService {
  /** Starts this service alone in its process. */
  public static void main(String... args) {
    ServiceLauncher.launch(NotificationService.class, Service.NOTIFICATION, args);
  }
}
