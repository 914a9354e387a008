package dev.soroka.sandbox.ledger;

import dev.soroka.sandbox.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast a bot has called; only calls that Telegram counts are counted.
 *
 * @param calls all of them
 * @param accepted those that succeeded
 * @param tooMany those answered with 429
 * @param peakPerSecond the most that arrived in any sliding second
 */
public record Rates(long bot, long calls, long accepted, long tooMany, int peakPerSecond) {

  public ObjectNode json() {
    return Json.object()
        .put("bot", bot)
        .put("calls", calls)
        .put("accepted", accepted)
        .put("too_many", tooMany)
        .put("peak_per_second", peakPerSecond);
  }
}
