package dev.soroka.notification.sending;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.Notification.Urgency;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import dev.soroka.common.contract.RichText;
import dev.soroka.notification.outbox.DueRow;
import dev.soroka.notification.sending.LaneOrder.Pick;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Lanes without threads, calls or a database, at times that a test names. */
final class LaneStage {
  private final LaneOrder order = new LaneOrder();
  private long answers;

  LaneOrder order() {
    return order;
  }

  void offer(long id, String chat, Urgency urgency) {
    order.offer(new DueRow(id, 1, chat, urgency), 0);
  }

  void offerAt(long id, String chat, long now) {
    order.offer(new DueRow(id, 1, chat, Urgency.ORDINARY), now);
  }

  Answer answer(long chat) {
    return reply(chat, new Reply.Write(RichText.plain("answer"), Keyboard.NONE));
  }

  Answer reply(long chat, Reply reply) {
    var request = new ReplyRequested(1, Address.chat(chat), null, Instant.EPOCH, reply);
    return new Answer(request, answers++, false, 0, 0, new CompletableFuture<>());
  }

  /** Takes, calls and finishes until nothing is ready. */
  List<String> takeAll(long now) {
    var taken = new ArrayList<String>();
    for (var pick = order.take(now); pick.isPresent(); pick = order.take(now)) {
      taken.add(name(pick.get()));
      order.account().left(pick.get().place(), now);
      order.ended(pick.get(), now, 1, now);
      order.done(pick.get(), Optional.empty(), now);
    }
    return taken;
  }

  static String name(Pick pick) {
    return switch (pick.entry()) {
      case Entry.Row(var row) -> Long.toString(row.id());
      case Answer answer -> "answer to " + answer.request().address().target();
    };
  }
}
