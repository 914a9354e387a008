package dev.soroka.notification.outbox;

import dev.soroka.common.amqp.Topology;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.NotificationRequested;
import dev.soroka.notification.account.Accounts;
import dev.soroka.notification.account.ClosedChats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.stereotype.Component;

/** The way in: every requested notification becomes a row, and a due row is handed to its lane. */
@Component
class OutboxIntake {
  private static final Logger log = LoggerFactory.getLogger(OutboxIntake.class);

  private final Outbox outbox;
  private final Accounts accounts;
  private final ClosedChats closed;
  private final Announcer<FinishedRow> announcer;
  private final Handover handover;

  OutboxIntake(
      Outbox outbox,
      Accounts accounts,
      ClosedChats closed,
      Announcer<FinishedRow> announcer,
      Handover handover) {
    this.outbox = outbox;
    this.accounts = accounts;
    this.closed = closed;
    this.announcer = announcer;
    this.handover = handover;
  }

  @RabbitListener(queues = Topology.NOTIFICATION_NOTIFICATION_REQUESTED)
  void on(NotificationRequested request) {
    var taken = outbox.take(request.notifications().stream().map(this::row).toList());
    handover.accept(taken.due(), taken.finished().stream().map(FinishedRow::id).toList());
    announcer.announce(taken.finished());
    log.atDebug().addKeyValue("due", taken.due().size()).log("Notifications taken in");
  }

  private NewRow row(Notification notification) {
    var recipient = notification.recipient();
    return NewRow.of(notification, accounts.choose(recipient), closed.isClosed(recipient));
  }
}
