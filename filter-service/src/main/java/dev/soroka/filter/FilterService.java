package dev.soroka.filter;

import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.ops.SorokaService;

/** Decides which items each subscriber is told about. */
@SorokaService
public class FilterService {
  /** Starts the service in a process of its own. */
  public static void main(String... args) {
    ServiceLauncher.launch(FilterService.class, Service.FILTER, args);
  }
}
