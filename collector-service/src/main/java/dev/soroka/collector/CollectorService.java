package dev.soroka.collector;

import dev.soroka.common.guard.GuardConfiguration;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.ops.SorokaService;
import org.springframework.context.annotation.Import;

/** Looks at sources when they are due, and takes in what is pushed. */
@SorokaService
@Import(GuardConfiguration.class)
public class CollectorService {
  /** Starts the service. */
  public static void main(String... args) {
    ServiceLauncher.launch(CollectorService.class, Service.COLLECTOR, args);
  }
}
