package dev.soroka.filter.personal;

import java.util.List;

/**
 * What a message came to.
 *
 * @param added the reasons of the decisions that are new
 * @param unannounced all decisions about what the message names that must still be announced
 */
record Decided(List<Reason> added, List<Decision> unannounced) {
  Decided {
    added = List.copyOf(added);
    unannounced = List.copyOf(unannounced);
  }
}
