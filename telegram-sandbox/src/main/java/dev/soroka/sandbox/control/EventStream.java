package dev.soroka.sandbox.control;

import dev.soroka.sandbox.event.Event;
import dev.soroka.sandbox.event.Events;
import dev.soroka.sandbox.http.WebReply;
import dev.soroka.sandbox.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Server-sent events: what happens, as it happens. */
final class EventStream {

  private static final int HEARTBEAT_SECONDS = 15;

  private final Events events;

  EventStream(Events events) {
    this.events = events;
  }

  WebReply open() {
    return new WebReply.Stream("text/event-stream", this::write);
  }

  private void write(OutputStream out) throws IOException, InterruptedException {
    try (var listener = events.listen()) {
      write(out, new Event("hello", Json.object()));
      while (true) {
        out.flush();
        var event = listener.waiting().poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
          out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
        } else {
          write(out, event);
        }
        if (listener.wasOverrun()) {
          write(out, new Event("reset", Json.object()));
        }
      }
    }
  }

  private static void write(OutputStream out, Event event) throws IOException {
    out.write(("event: " + event.name() + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    out.write(Json.bytes(event.data()));
    out.write("\n\n".getBytes(StandardCharsets.UTF_8));
  }
}
