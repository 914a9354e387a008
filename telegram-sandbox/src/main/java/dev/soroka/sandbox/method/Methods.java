package dev.soroka.sandbox.method;

import dev.soroka.sandbox.answer.Answer;
import dev.soroka.sandbox.answer.Refusal;
import dev.soroka.sandbox.limit.Flood;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Every method by its name, and whether Telegram counts its calls. */
final class Methods {

  /** What a method does. */
  @FunctionalInterface
  interface Work {
    Answer answer(Request request) throws InterruptedException;
  }

  private record Method(Work work, boolean counted) {}

  private final Map<String, Method> byName = new HashMap<>();
  private final Flood flood;

  Methods(Flood flood) {
    this.flood = flood;
  }

  /** A method whose calls are counted against the limits. */
  Methods counted(String name, Work work) {
    byName.put(name.toLowerCase(Locale.ROOT), new Method(work, true));
    return this;
  }

  /** A method that may be called as often as one likes. */
  Methods free(String name, Work work) {
    byName.put(name.toLowerCase(Locale.ROOT), new Method(work, false));
    return this;
  }

  boolean counts(Request request) {
    var method = byName.get(request.method());
    return method != null && method.counted();
  }

  Answer execute(Request request) throws InterruptedException {
    var method = byName.get(request.method());
    if (method == null) {
      throw Refusal.notFound();
    }
    if (method.counted()) {
      admit(request);
    }
    return method.work().answer(request);
  }

  private void admit(Request request) {
    var chat = request.number("chat_id");
    if (chat == 0) {
      flood.admit(request.bot());
    } else {
      flood.admit(request.bot(), chat);
    }
  }
}
