package dev.soroka.sandbox;

import dev.soroka.sandbox.limit.Limits;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A sandbox whose clock the test sets, with Anna in it and a bot that calls it. */
final class SandboxWithAnna implements AutoCloseable {

  private final SettableClock clock = new SettableClock();
  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.forTests().withClock(clock).withLimits(Limits.none()));
  private final TestBot bot = new TestBot(sandbox);

  SandboxWithAnna() {
    sandbox.control().createPerson(501, "Anna");
  }

  SettableClock clock() {
    return clock;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  TestBot bot() {
    return bot;
  }

  /** Sends a picture with these parameters, and returns the message. */
  JsonNode photo(Map<String, String> texts) {
    return bot.multipart("sendPhoto", texts, Map.of("photo", TestPictures.png(40, 40)))
        .required("result");
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
