package dev.soroka.management.rest;

import dev.soroka.common.ops.Problem;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Where a page by id begins and how long it may be. */
public record Paging(long after, int limit) {
  private static final int LONGEST = 500;

  /** Reads the parameters of a request; a limit out of range is a problem. */
  public static Paging of(@Nullable String after, int limit) {
    if (limit < 1 || limit > LONGEST) {
      throw Problem.badRequest("limit must be from 1 to " + LONGEST);
    }
    return new Paging(after == null ? 0 : id(after), limit);
  }

  /** The page of these entries, fetched with this limit. */
  public <T> Page<T> page(List<T> entries, ToLongFunction<T> id) {
    boolean more = entries.size() == limit;
    return new Page<>(entries, more ? Long.toString(id.applyAsLong(entries.getLast())) : null);
  }

  private static long id(String after) {
    try {
      return Long.parseLong(after);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("after must be the cursor of an earlier page");
    }
  }
}
