package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.callback.CallbackAnswer;
import dev.soroka.sandbox.callback.Callbacks;

/** The method that stops the spinner of a pressed button. */
final class CallbackAnswering {

  private static final int LONGEST = 200;

  private final Callbacks callbacks;

  CallbackAnswering(Callbacks callbacks) {
    this.callbacks = callbacks;
  }

  Answer answer(Request request) {
    var text = request.text("text");
    if (text.length() > LONGEST) {
      throw Refusal.badRequest("MESSAGE_TOO_LONG");
    }
    callbacks.answer(
        request.bot(),
        request.text("callback_query_id"),
        new CallbackAnswer(text, request.flag("show_alert"), request.text("url")));
    return Answer.yes();
  }
}
