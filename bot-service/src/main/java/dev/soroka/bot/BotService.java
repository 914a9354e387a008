package dev.soroka.bot;

import dev.soroka.common.ops.Service;
import dev.soroka.common.ops.ServiceLauncher;
import dev.soroka.common.ops.SorokaService;

/** Hears what people say to the bots and decides what they are answered. */
@SorokaService
public class BotService {
  /** Starts the service. */
  public static void main(String... args) {
    ServiceLauncher.launch(BotService.class, Service.BOT, args);
  }
}
