package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.json.Json;
import dev.soroka.sandbox.update.Update;
import dev.soroka.sandbox.update.UpdateKind;
import dev.soroka.sandbox.update.UpdateQueue;
import dev.soroka.sandbox.update.UpdateQueues;
import dev.soroka.sandbox.update.WebhookSettings;
import dev.soroka.sandbox.update.Webhooks;
import dev.soroka.sandbox.world.World;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The methods by which a bot learns what happened. */
final class Updating {

  private static final int LONGEST_POLL = 50;
  private static final int MOST_UPDATES = 100;
  private static final int USUAL_CONNECTIONS = 40;
  private static final int MOST_CONNECTIONS = 100;
  private static final int LONGEST_SECRET = 256;
  private static final long SET_AGAIN_MILLIS = 1_000;

  private final World world;
  private final UpdateQueues queues;
  private final Webhooks webhooks;
  private final Map<Long, Long> lastSet = new ConcurrentHashMap<>();

  Updating(World world, UpdateQueues queues, Webhooks webhooks) {
    this.world = world;
    this.queues = queues;
    this.webhooks = webhooks;
  }

  Answer getUpdates(Request request) throws InterruptedException {
    var queue = queues.of(request.bot());
    queue.allow(request.json("allowed_updates"));
    var poll =
        new UpdateQueue.Poll(
            (int) Math.clamp(request.number("offset"), Integer.MIN_VALUE, Integer.MAX_VALUE),
            request.number("limit", MOST_UPDATES, 1, MOST_UPDATES),
            Duration.ofSeconds(request.number("timeout", 0, 0, LONGEST_POLL)));
    var updates = queue.take(poll);
    world.events().changed();
    return Answer.of(Json.array(updates, Update::json));
  }

  Answer setWebhook(Request request) {
    if (request.text("url").isEmpty()) {
      return deleteWebhook(request);
    }
    refuseHaste(request.bot());
    var settings = settings(request);
    var queue = queues.of(request.bot());
    queue.allow(request.json("allowed_updates"));
    dropIfAsked(request);
    world.events().changed();
    return webhooks.set(request.bot(), settings)
        ? Answer.yes("Webhook was set")
        : Answer.yes("Webhook is already set");
  }

  Answer deleteWebhook(Request request) {
    dropIfAsked(request);
    world.events().changed();
    return webhooks.delete(request.bot())
        ? Answer.yes("Webhook was deleted")
        : Answer.yes("Webhook is already deleted");
  }

  Answer getWebhookInfo(Request request) {
    var queue = queues.of(request.bot());
    var webhook = queue.webhook();
    var info =
        Json.object()
            .put("url", webhook.map(settings -> settings.url().toString()).orElse(""))
            .put("has_custom_certificate", false)
            .put("pending_update_count", queue.pending());
    webhook.ifPresent(settings -> info.put("max_connections", settings.maxConnections()));
    webhooks
        .lastFailure(request.bot())
        .ifPresent(
            failure ->
                info.put("last_error_date", failure.date())
                    .put("last_error_message", failure.message()));
    var asked = queue.asked();
    if (!asked.isEmpty()) {
      var kinds = info.putArray("allowed_updates");
      asked.stream().sorted().map(UpdateKind::word).forEach(kinds::add);
    }
    return Answer.of(info);
  }

  private void refuseHaste(long bot) {
    var now = world.clock().millis();
    var before = lastSet.put(bot, now);
    if (before != null && now < before + SET_AGAIN_MILLIS) {
      lastSet.put(bot, before);
      throw Refusal.tooMany(1);
    }
  }

  private void dropIfAsked(Request request) {
    if (request.flag("drop_pending_updates")) {
      queues.of(request.bot()).dropPending();
    }
  }

  /** Plain HTTP is taken too, as by a Bot API server in local mode. */
  private static WebhookSettings settings(Request request) {
    var secret = request.text("secret_token");
    if (secret.length() > LONGEST_SECRET) {
      throw Refusal.badRequest("secret token is too long");
    }
    if (!secret.matches("[A-Za-z0-9_-]*")) {
      throw Refusal.badRequest("secret token contains unallowed characters");
    }
    var connections = request.number("max_connections", USUAL_CONNECTIONS, 1, MOST_CONNECTIONS);
    return new WebhookSettings(url(request.text("url")), secret, connections);
  }

  private static URI url(String text) {
    try {
      var url = URI.create(text);
      if (url.getHost() != null && text.matches("(?i)https?://.*")) {
        return url;
      }
    } catch (IllegalArgumentException _) {
      // Refused below, like an address without a host.
    }
    throw Refusal.badRequest("invalid webhook URL specified");
  }
}
