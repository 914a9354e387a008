package dev.soroka.bot.update;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Where Telegram posts updates. It is answered as soon as an update is kept; what cannot be read is
 * taken too, because Telegram would offer it again before all others.
 */
@RestController
class WebhookDoor {
  private static final int LONGEST = 1 << 20;

  private final WebhookProperties properties;
  private final WebhookSecret secret;
  private final Intake intake;

  WebhookDoor(WebhookProperties properties, WebhookSecret secret, Intake intake) {
    this.properties = properties;
    this.secret = secret;
    this.intake = intake;
  }

  /** Reads nothing of a post before it is known to be Telegram's. */
  @PostMapping("/telegram/{bot}")
  ResponseEntity<Void> on(
      @PathVariable long bot,
      @RequestHeader(name = "X-Telegram-Bot-Api-Secret-Token", required = false)
          @Nullable String given,
      HttpServletRequest request)
      throws IOException {
    if (!properties.isWanted()) {
      return ResponseEntity.notFound().build();
    }
    if (!secret.isKnownTo(given, bot)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    intake.accept(bot, List.of(update(request)));
    return ResponseEntity.ok().build();
  }

  private static JsonNode update(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    return Optional.of(body)
        .filter(read -> read.length <= LONGEST)
        .flatMap(UpdateReading::parse)
        .orElseGet(UpdateReading::nothing);
  }
}
