package dev.soroka.sandbox.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * What a bot has said about itself; texts by language, the empty one for all others.
 *
 * @param commands by scope and language
 * @param menuButtons by chat, 0 for all others
 */
public record Profile(
    Map<String, String> names,
    Map<String, String> descriptions,
    Map<String, String> shortDescriptions,
    Map<String, JsonNode> commands,
    Map<Long, JsonNode> menuButtons) {

  public Profile {
    names = new ConcurrentHashMap<>(names);
    descriptions = new ConcurrentHashMap<>(descriptions);
    shortDescriptions = new ConcurrentHashMap<>(shortDescriptions);
    commands = new ConcurrentHashMap<>(commands);
    menuButtons = new ConcurrentHashMap<>(menuButtons);
  }

  static Profile empty() {
    return new Profile(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }
}
