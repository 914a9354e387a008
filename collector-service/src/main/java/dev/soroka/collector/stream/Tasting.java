package dev.soroka.collector.stream;

import dev.soroka.collector.stream.speech.Heard;
import dev.soroka.collector.stream.websocket.LinkBroken;
import dev.soroka.collector.stream.websocket.Received;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Listens to a stream for a moment, for people who want to see what it would give. */
@Component
public class Tasting {
  private static final Duration LONGEST = Duration.ofSeconds(15);
  private static final int ENOUGH = 5;
  private static final int PROBLEMS = 5;

  private final Openings openings;
  private final Tools tools;

  Tasting(Openings openings, Tools tools) {
    this.openings = openings;
    this.tools = tools;
  }

  /** The first items that came, and what was said instead of items. */
  public record Taste(List<Item> items, List<String> problems) {
    public Taste {
      items = List.copyOf(items);
      problems = List.copyOf(problems);
    }
  }

  /** What the stream says first; nothing is published and nothing counts in windows. */
  public Taste of(Source source) {
    var items = new ArrayList<Item>();
    var problems = new ArrayList<String>();
    var held = openings.of(source, 0);
    var options = held.options();
    var batch = Batch.of(options.keys(), options.keysPerConnection()).getFirst();
    var end = tools.clock().instant().plus(LONGEST);
    try (var link = tools.dialing().dial(held.target(batch), LONGEST)) {
      for (var greeting : held.speech().greetings(batch.keys())) {
        link.send(greeting);
      }
      while (items.size() < ENOUGH && tools.clock().instant().isBefore(end)) {
        if (link.next() instanceof Received.Message(var text)) {
          hear(held, text, items, problems);
        }
      }
    } catch (LinkBroken e) {
      problems.add(String.valueOf(e.getMessage()));
    }
    return new Taste(items, items.isEmpty() ? problems : List.of());
  }

  private void hear(Held held, String text, List<Item> items, List<String> problems) {
    switch (held.speech().hear(text, tools.clock().instant())) {
      case Heard.Events events -> items.addAll(events.items());
      case Heard.Refused(var reason) -> problems.add(reason);
      case Heard.Nothing(var impression) -> {
        if (problems.size() < PROBLEMS) {
          problems.add("A message that is no event: " + impression);
        }
      }
    }
  }
}
