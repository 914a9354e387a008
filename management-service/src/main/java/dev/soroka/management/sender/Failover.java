package dev.soroka.management.sender;

import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Sender;
import dev.soroka.management.audit.Audit;
import dev.soroka.management.notification.OperatorsChat;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sets an account aside that its channel no longer accepts, when another can stand in for it: whom
 * it wrote to is written to by one that they have started, and the operators are told.
 */
@Component
class Failover {
  /** A token is believed to be dead when it is refused in so many looks in a row. */
  static final int LOOKS = 3;

  private static final Logger log = LoggerFactory.getLogger(Failover.class);

  private final StorageApi.Senders senders;
  private final NotificationApi notifications;
  private final OperatorsChat operators;
  private final Audit audit;
  private final MeterRegistry meters;
  private final Map<Long, Integer> refused = new HashMap<>();

  Failover(
      StorageApi.Senders senders,
      NotificationApi notifications,
      OperatorsChat operators,
      Audit audit,
      MeterRegistry meters) {
    this.senders = senders;
    this.notifications = notifications;
    this.operators = operators;
    this.audit = audit;
    this.meters = meters;
  }

  @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
  void look() {
    try {
      lookAt(notifications.senders());
    } catch (RuntimeException e) {
      meters.counter("soroka_senders_looks_failed").increment();
      log.info("The accounts are looked at later: {}", e.toString());
    }
  }

  private void lookAt(List<NotificationApi.SenderStatus> states) {
    var dead =
        states.stream()
            .filter(status -> status.state().equals("refused"))
            .map(NotificationApi.SenderStatus::sender)
            .toList();
    refused.keySet().retainAll(dead);
    dead.forEach(id -> refused.merge(id, 1, Integer::sum));
    if (refused.containsValue(LOOKS)) {
      var accounts =
          senders.list().stream()
              .filter(Sender::enabled)
              .collect(Collectors.toMap(Sender::id, Function.identity()));
      dead.stream()
          .filter(id -> refused.getOrDefault(id, 0) == LOOKS)
          .flatMap(id -> Stream.ofNullable(accounts.get(id)))
          .forEach(account -> replace(account, accounts));
    }
  }

  private void replace(Sender dead, Map<Long, Sender> accounts) {
    boolean standby =
        accounts.values().stream()
            .anyMatch(
                other ->
                    other.channel().equals(dead.channel()) && !refused.containsKey(other.id()));
    if (standby) {
      var aside = senders.setAside(dead.id());
      tell(
          dead,
          "set-aside",
          "its token is not accepted any more; %d subscribers are written to by another account now,"
                  .formatted(aside.moved())
              + " %d know no other".formatted(aside.stranded()));
    } else {
      tell(
          dead, "refused", "its token is not accepted any more, and no other account can stand in");
    }
  }

  private void tell(Sender dead, String action, String detail) {
    meters.counter("soroka_senders_refused", "action", action).increment();
    audit.note(action, "sender:" + dead.id(), detail);
    log.atError().addKeyValue("sender", dead.id()).log("Sender {}: {}", dead.name(), detail);
    operators.tell("Sender %d %s: %s.".formatted(dead.id(), dead.name(), detail));
  }
}
