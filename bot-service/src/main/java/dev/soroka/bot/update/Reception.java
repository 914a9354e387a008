package dev.soroka.bot.update;

import dev.soroka.bot.telegram.Bots;
import dev.soroka.common.contract.Sender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Listens to the bots of which this instance is the leader: begins when a bot appears or its leader
 * is gone, ends when the bot is gone or another instance has taken over.
 */
@Component
class Reception {
  private static final Logger log = LoggerFactory.getLogger(Reception.class);

  private final Instance me;
  private final Leases leases;
  private final Bots bots;
  private final Receivers receivers;
  private final Map<Long, Receiver> listening = new HashMap<>();
  private long leaderUntil = System.nanoTime();
  private boolean open;

  Reception(Instance me, Leases leases, Bots bots, Receivers receivers) {
    this.me = me;
    this.leases = leases;
    this.bots = bots;
    this.receivers = receivers;
  }

  /** From now on bots are listened to. */
  synchronized void open() {
    open = true;
    follow();
  }

  /** Listens to nobody any more; this instance lives on while it handles what it has. */
  synchronized void close() {
    open = false;
    end(Set.copyOf(listening.keySet()));
  }

  /** The loop must survive: while the database is away, nobody can become the leader either. */
  @Scheduled(fixedDelay = 2_000)
  synchronized void follow() {
    long now = System.nanoTime();
    try {
      leases.beat(me);
      if (open) {
        follow(wanted());
      }
      leaderUntil = now + Leases.TERM.toNanos();
    } catch (DataAccessException e) {
      log.warn("This instance cannot say that it lives: {}", e.toString());
      if (now > leaderUntil) {
        end(Set.copyOf(listening.keySet()));
      }
    }
  }

  private Map<Long, Sender> wanted() {
    return bots.enabled().stream().collect(Collectors.toMap(Sender::id, Function.identity()));
  }

  private void follow(Map<Long, Sender> wanted) {
    var held = leases.hold(me, wanted.keySet());
    wanted.keySet().retainAll(held);
    end(
        listening.keySet().stream()
            .filter(bot -> !isStill(bot, wanted))
            .collect(Collectors.toSet()));
    wanted.values().stream()
        .filter(sender -> !listening.containsKey(sender.id()))
        .forEach(this::begin);
  }

  private boolean isStill(long bot, Map<Long, Sender> wanted) {
    var sender = wanted.get(bot);
    var receiver = listening.get(bot);
    return sender != null && receiver != null && receiver.isOf(sender);
  }

  /** A bot that cannot be begun with, such as one with a broken proxy, stops no other. */
  private void begin(Sender sender) {
    try {
      var receiver = receivers.of(sender);
      listening.put(sender.id(), receiver);
      receiver.start();
      log.atInfo()
          .addKeyValue("bot", sender.id())
          .addKeyValue("epoch", leases.epoch(sender.id()))
          .log("This instance listens to the bot");
    } catch (IllegalArgumentException e) {
      log.atError().addKeyValue("bot", sender.id()).log("Not listened to: {}", e.getMessage());
    }
  }

  /** All at once, because each may take its time. */
  private void end(Set<Long> bots) {
    var stops =
        bots.stream()
            .map(listening::remove)
            .map(one -> Thread.startVirtualThread(one::stop))
            .toList();
    join(stops);
  }

  private static void join(List<Thread> threads) {
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
