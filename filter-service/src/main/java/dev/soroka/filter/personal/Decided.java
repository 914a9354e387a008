package dev.soroka.filter.personal;

import dev.soroka.filter.personal.judge.Reason;
import java.util.List;

/**
 * What a batch came to.
 *
 * @param judged how many decisions there were to make
 * @param added the reasons of the decisions that are new
 * @param unannounced all decisions about what the batch names that must still be announced
 */
record Decided(int judged, List<Reason> added, List<Decision> unannounced) {
  Decided {
    added = List.copyOf(added);
    unannounced = List.copyOf(unannounced);
  }
}
