package dev.soroka.collector.window;

import java.util.List;

/**
 * A rolling number that a source asks for.
 *
 * @param name what its numbers are called, each followed by its span: {@code change} gives {@code
 *     change_1m}
 * @param aggregate what is made of the events
 * @param of the item's number that is watched; empty where events are only counted
 * @param over the spans over which it rolls
 */
record Measure(String name, Aggregate aggregate, String of, List<Span> over) {
  Measure {
    over = List.copyOf(over);
  }

  String name(Span span) {
    return name + "_" + span.label();
  }
}
