package dev.soroka.common.query;

import java.util.List;

/** Carries the first fault out of the reading of a query; never leaves {@link QueryParser}. */
final class FaultFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient QueryFault fault;

  FaultFound(int position, QueryFault.Kind kind, String... arguments) {
    super(kind.name(), null, false, false);
    this.fault = new QueryFault(position, kind, List.of(arguments));
  }

  QueryFault fault() {
    return fault;
  }
}
