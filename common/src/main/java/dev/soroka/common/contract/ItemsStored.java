package dev.soroka.common.contract;

import java.util.List;

/** A fact: these items are new or changed, at most 100. */
public record ItemsStored(List<StoredItem> items) implements Message {
  /** The longest list of items in one message. */
  public static final int LIMIT = 100;

  public ItemsStored {
    items = List.copyOf(items);
  }
}
