package dev.soroka.management;

import dev.soroka.common.catalog.SettingsConfiguration;
import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.ops.SorokaService;
import org.springframework.context.annotation.Import;

/** Decides when sources are collected and lets admins see and change everything. */
@SorokaService
@Import(SettingsConfiguration.class)
public class ManagementService {
  /** Starts the service. */
  public static void main(String... args) {
    ServiceLauncher.launch(ManagementService.class, Service.MANAGEMENT, args);
  }
}
