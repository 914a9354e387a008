package dev.soroka.bot.update;

import java.util.UUID;

/** One running process of this service; a restart is another. */
record Instance(UUID id) {
  static Instance begin() {
    return new Instance(UUID.randomUUID());
  }
}
