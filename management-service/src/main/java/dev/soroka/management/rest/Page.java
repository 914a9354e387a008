package dev.soroka.management.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list and the opaque cursor of the next one, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }
}
