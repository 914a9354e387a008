package dev.soroka.notification.sending;

import dev.soroka.common.contract.ReplyRequested;
import java.util.concurrent.CompletableFuture;

/** Takes answers to people, to be given at once. */
@FunctionalInterface
public interface Answering {
  /**
   * Takes an answer.
   *
   * @param redelivered whether another may have given it already
   * @return completes when nothing more will be done about it
   */
  CompletableFuture<Void> answer(ReplyRequested request, boolean redelivered);
}
