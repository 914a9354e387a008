package dev.soroka.notification.channel.telegram;

import static dev.soroka.notification.outbox.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.soroka.common.contract.Sender;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.common.secret.Secrets;
import dev.soroka.notification.outbox.TestOutbox;
import dev.soroka.notification.sending.Instance;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** At Telegram's limits, against a stand-in that counts every sliding second. */
class TelegramPaceIT {
  private static final Secrets SECRETS =
      new Secrets("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");

  private final Sandbox telegram = Sandbox.start(SandboxOptions.forTests());
  private final TestOutbox outbox = new TestOutbox(Clock.systemUTC());

  @AfterEach
  void close() {
    telegram.close();
    outbox.close();
  }

  @Test
  void sendsAsFastAsAllowedAndIsNeverToldToWait() {
    LongStream.rangeClosed(1, 120).forEach(id -> telegram.control().createPerson(id, "P" + id));
    telegram.control().createGroup(-5, "Team");
    try (var instance = instance()) {
      LongStream.rangeClosed(1, 120)
          .forEach(id -> instance.intake().take(request(id).chat(id).build()));
      LongStream.rangeClosed(201, 205)
          .forEach(id -> instance.intake().take(request(id).chat(7).build()));
      LongStream.rangeClosed(301, 306)
          .forEach(id -> instance.intake().take(request(id).chat(-5).build()));

      await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> telegram.ledger().calls("sendMessage").size() >= 131);
    }

    var rates = telegram.ledger().rates().getFirst();
    assertThat(rates.tooMany()).isZero();
    assertThat(rates.peakPerSecond()).isBetween(20, 30);
  }

  private Instance instance() {
    var quick =
        new TelegramProperties(telegram.address(), Duration.ofSeconds(30), Duration.ofSeconds(20));
    var token = SECRETS.encrypt("42:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw");
    var channel =
        new Telegram(quick, SorokaJson.mapper(), SECRETS)
            .open(new Sender(1, "telegram", "soroka_bot", token, null, true));
    var instance = new Instance(outbox, channel);
    instance.set("sender.bot-rate", "30");
    instance.set("sender.chat-rate", "1");
    instance.set("sender.group-rate", "20");
    return instance.start();
  }
}
