package dev.soroka.collector.stream.speech;

import dev.soroka.common.contract.Source;

/** A kind of source that is held open. */
public interface StreamKind {
  /** What {@code kind} says in a source of this kind. */
  String name();

  /** How to speak with this source. */
  Speech speech(Source source);
}
