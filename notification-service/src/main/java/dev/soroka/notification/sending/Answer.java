package dev.soroka.notification.sending;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.ReplyRequested;
import dev.soroka.common.contract.ReplyRequested.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * An answer to a person, on its way.
 *
 * @param order counts answers as they come in
 * @param redelivered whether another may have given it already
 * @param part how many messages of a long text have been sent
 * @param tries how many calls failed
 * @param done completed once nothing more will be done about it
 */
record Answer(
    ReplyRequested request,
    long order,
    boolean redelivered,
    int part,
    int tries,
    CompletableFuture<Void> done)
    implements Entry {
  /** After this nobody waits for an answer any more. */
  private static final Duration LASTS = Duration.ofMinutes(1);

  @Override
  public int rank() {
    return 0;
  }

  /**
   * The lane it waits in: the chat's, unless it puts nothing into the chat and so need not wait for
   * what does.
   */
  String lane() {
    return switch (request.reply()) {
      case Reply.Write _, Reply.Edit _ -> request.address().target();
      case Reply.Acknowledge _ -> "buttons of " + request.address().target();
      case Reply.OfferCommands _ -> "commands";
    };
  }

  boolean isStale(Instant now) {
    return request.requestedAt().plus(LASTS).isBefore(now);
  }

  Answer afterPart() {
    return new Answer(request, order, redelivered, part + 1, tries, done);
  }

  Answer with(Address address, Reply reply) {
    var changed =
        new ReplyRequested(request.sender(), address, request.key(), request.requestedAt(), reply);
    return new Answer(changed, order, redelivered, part, tries, done);
  }

  Answer afterTry() {
    return new Answer(request, order, redelivered, part, tries + 1, done);
  }
}
