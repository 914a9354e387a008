package dev.soroka.common.ops;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The six services: where they listen, which schema is theirs, what they are built on. */
public enum Service {
  MANAGEMENT(0, "manage", Set.of(Need.SECURITY)),
  BOT(1, "dialog", Set.of()),
  COLLECTOR(2, null, Set.of()),
  FILTER(3, "personal", Set.of()),
  NOTIFICATION(4, "outbox", Set.of()),
  STORAGE(5, "storage", Set.of(Need.JPA));

  /** What not every service is built on. */
  enum Need {
    /** Spring Data JPA. */
    JPA,
    /** Spring Security and the OpenAPI description. */
    SECURITY
  }

  private final int portOffset;
  private final @Nullable String schema;
  private final Set<Need> needs;

  Service(int portOffset, @Nullable String schema, Set<Need> needs) {
    this.portOffset = portOffset;
    this.schema = schema;
    this.needs = needs;
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

  boolean needs(Need need) {
    return needs.contains(need);
  }
}
