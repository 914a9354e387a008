package dev.soroka.sandbox.world;

import dev.soroka.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A bot that has called, or that was announced. */
public record Bot(long id, String username, Profile profile) {

  static Bot fresh(long id) {
    return new Bot(id, "sandbox_" + id + "_bot", Profile.empty());
  }

  public String name() {
    return profile.names().getOrDefault("", "Bot " + id);
  }

  /** Telegram's User. */
  public ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("is_bot", true)
        .put("first_name", name())
        .put("username", username);
  }
}
