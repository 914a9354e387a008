package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Answer;
import dev.soroka.bot.telegram.BotApi;
import dev.soroka.common.contract.Sender;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to one bot on a thread of its own, for as long as this instance has the right to. */
final class Receiver {
  private static final Logger log = LoggerFactory.getLogger(Receiver.class);
  private static final Duration STOP = Duration.ofSeconds(3);

  private final Sender sender;
  private final BotApi api;
  private final Receiving receiving;
  private final Introduction introduction;
  private final UpdateMeters meters;
  private final Backoff backoff = new Backoff();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;
  private boolean introduced;
  private boolean begun;

  Receiver(
      Sender sender,
      BotApi api,
      Receiving receiving,
      Introduction introduction,
      UpdateMeters meters) {
    this.sender = sender;
    this.api = api;
    this.receiving = receiving;
    this.introduction = introduction;
    this.meters = meters;
    this.thread = Thread.ofVirtual().name("bot-", sender.id()).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Whether it listens with this account's token and by its proxy. */
  boolean isOf(Sender account) {
    return account.token().equals(sender.token())
        && Objects.equals(account.proxy(), sender.proxy());
  }

  /** Breaks off a waiting call; what has been received is kept and confirmed. */
  void stop() {
    stopping.countDown();
    api.cancel();
    try {
      if (thread.join(STOP)) {
        receiving.end();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    api.close();
  }

  private void run() {
    try {
      boolean stopped = false;
      while (!stopped) {
        stopped = stopping.await(round().toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The loop must survive: what could not be kept now is told again by Telegram. */
  private Duration round() {
    try {
      return after(step());
    } catch (RuntimeException e) {
      return failed("keeping", "Updates wait at Telegram: " + e);
    }
  }

  private Answer step() {
    if (!introduced) {
      var answer = introduction.introduce(sender, api);
      introduced = answer instanceof Answer.Given;
      return answer;
    }
    if (!begun) {
      var answer = receiving.begin();
      begun = answer instanceof Answer.Given;
      return answer;
    }
    return receiving.next();
  }

  private Duration after(Answer answer) {
    return switch (answer) {
      case Answer.Given _ -> {
        backoff.reset();
        yield begun ? receiving.rest() : Duration.ZERO;
      }
      case Answer.Conflict(var why) -> {
        begun = false;
        yield failed("conflict", "Another poller uses this bot's token: " + why);
      }
      case Answer.BadToken(var why) -> refused(why);
      case Answer.TooMany(var pause) -> {
        failed("limited", "Telegram wants silence for " + pause);
        yield pause;
      }
      case Answer.Refused(var why) -> failed("refused", "Telegram refuses: " + why);
      case Answer.Away(var why) -> failed("away", "Telegram does not answer: " + why);
    };
  }

  private Duration failed(String reason, String words) {
    if (stopping.getCount() == 0) {
      return Duration.ZERO;
    }
    var pause = backoff.next();
    meters.receivingFailed(reason);
    log.atWarn().addKeyValue("bot", sender.id()).log("{}; again in {}", words, pause);
    return pause;
  }

  /** Asking again with a token that is none would only look like an attack. */
  private Duration refused(String why) {
    meters.receivingFailed("token");
    log.atError()
        .addKeyValue("bot", sender.id())
        .log("Telegram does not accept this bot's token, it is not listened to: {}", why);
    return Duration.ofDays(365);
  }
}
