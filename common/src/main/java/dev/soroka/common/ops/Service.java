package dev.soroka.common.ops;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The six services: where they listen, which schema is theirs, what they are built on. */
public enum Service {
  MANAGEMENT(0, "manage", Need.SECURITY),
  BOT(1, "dialog", null),
  COLLECTOR(2, null, null),
  FILTER(3, "personal", null),
  NOTIFICATION(4, "outbox", null),
  STORAGE(5, "storage", Need.JPA);

  /** What not every service is built on. */
  enum Need {
    /** Spring Data JPA. */
    JPA,
    /** Spring Security and the OpenAPI description. */
    SECURITY
  }

  private final int portOffset;
  private final @Nullable String schema;
  private final @Nullable Need need;

  Service(int portOffset, @Nullable String schema, @Nullable Need need) {
    this.portOffset = portOffset;
    this.schema = schema;
    this.need = need;
  }

  /** The name in lower case, used for queues, configuration and metrics. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How far above the port base it listens. */
  public int portOffset() {
    return portOffset;
  }

  /** The schema that only this service reads and writes; empty for a service without state. */
  public Optional<String> schema() {
    return Optional.ofNullable(schema);
  }

  boolean needs(Need wanted) {
    return need == wanted;
  }
}
