package dev.soroka.testkit;

import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Priority;
import dev.soroka.common.contract.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ordinary source, of which a test says only what matters to it. */
public final class Sources {
  private final String kind;
  private final String url;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<Source.Fallback> fallbacks = new ArrayList<>();
  private long id = 7;
  private @Nullable String name;
  private String category = "freelance";
  private int generation = 1;
  private Priority priority = Priority.NORMAL;
  private Mapping mapping = Mapping.NONE;
  private Map<String, Object> options = Map.of();
  private Duration interval = Duration.ofMinutes(1);
  private boolean enabled = true;
  private boolean open = true;
  private @Nullable String proxy;
  private @Nullable String secret;

  private Sources(String kind, String url) {
    this.kind = kind;
    this.url = url;
  }

  /** An operator's source of this kind at this address. */
  public static Sources of(String kind, String url) {
    return new Sources(kind, url);
  }

  /** An operator's feed. */
  public static Sources feed(String url) {
    return new Sources("feed", url);
  }

  /** An operator's source that is pushed to, with the ciphertext of its secret. */
  public static Sources push(String encryptedSecret) {
    var source = new Sources(Source.PUSH, "");
    source.secret = encryptedSecret;
    return source;
  }

  public Sources id(long number) {
    id = number;
    return this;
  }

  public Sources named(String title, String word) {
    name = title;
    category = word;
    return this;
  }

  public Sources generation(int number) {
    generation = number;
    return this;
  }

  public Sources priority(Priority urgency) {
    priority = urgency;
    return this;
  }

  /** How long between two collections; a minute unless said. */
  public Sources interval(Duration between) {
    interval = between;
    return this;
  }

  public Sources mapping(Mapping how) {
    mapping = how;
    return this;
  }

  public Sources options(Map<String, Object> itsOptions) {
    options = itsOptions;
    return this;
  }

  public Sources header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Sources proxy(String address) {
    proxy = address;
    return this;
  }

  public Sources fallback(String otherKind, String otherUrl) {
    fallbacks.add(new Source.Fallback(otherKind, otherUrl, Mapping.NONE));
    return this;
  }

  public Sources disabled() {
    enabled = false;
    return this;
  }

  /** A subscriber's own rather than an operator's. */
  public Sources subscribers() {
    open = false;
    return this;
  }

  public Source source() {
    return new Source(
        id,
        name == null ? "Source " + id : name,
        kind,
        url,
        category,
        interval,
        priority,
        Identity.AUTO,
        mapping,
        options,
        headers,
        proxy,
        null,
        fallbacks,
        enabled,
        open,
        generation,
        secret);
  }
}
