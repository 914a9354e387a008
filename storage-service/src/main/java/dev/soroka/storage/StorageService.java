package dev.soroka.storage;

import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.ops.SorokaService;

/** Keeps the items and the catalogue: sources, subscribers, watches, senders, settings. */
@SorokaService
public class StorageService {
  public static void main(String... args) {
    ServiceLauncher.launch(StorageService.class, Service.STORAGE, args);
  }
}
