package dev.soroka.testkit;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Completeness;
import dev.soroka.common.contract.Item;
import dev.soroka.common.contract.Quantity;
import dev.soroka.common.contract.StoredItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ordinary item, of which a test says only what matters to it. */
public final class Items {
  /** When the items were published, seen and stored. */
  public static final Instant TIME = Instant.parse("2026-03-02T12:00:00Z");

  private final String title;
  private final Map<String, List<String>> labels = new LinkedHashMap<>();
  private final Map<String, Quantity> numbers = new LinkedHashMap<>();
  private String text = "";
  private List<String> missing = List.of();
  private long id = 1;
  private int revision = 1;
  private LocalDate day = TIME.atZone(ZoneOffset.UTC).toLocalDate();
  private boolean silent;
  private Audience audience = Audience.EVERYONE;
  private @Nullable Item previous;
  private @Nullable String key;
  private @Nullable String link;
  private @Nullable Instant time = TIME;
  private @Nullable String recipient;
  private @Nullable String subject;
  private @Nullable Long group;
  private long source = 7;
  private String sourceName = "Habr";
  private Instant seenAt = TIME;

  private Items(String title) {
    this.title = title;
  }

  /** An item that everybody may see, with nothing but this title. */
  public static Items titled(String title) {
    return new Items(title);
  }

  public Items text(String body) {
    text = body;
    return this;
  }

  public Items label(String name, String... values) {
    labels.put(name, List.of(values));
    return this;
  }

  public Items number(String name, String value, @Nullable String unit) {
    numbers.put(name, new Quantity(new BigDecimal(value), unit));
    return this;
  }

  /** Enrichment failed to give these numbers. */
  public Items missing(String... names) {
    missing = List.of(names);
    return this;
  }

  public Items id(long number) {
    id = number;
    return this;
  }

  /** Told from others by this rather than by its number. */
  public Items key(String given) {
    key = given;
    return this;
  }

  public Items link(String address) {
    link = address;
    return this;
  }

  public Items time(@Nullable Instant published) {
    time = published;
    return this;
  }

  public Items recipient(String name) {
    recipient = name;
    return this;
  }

  /** What it is about, such as a token. */
  public Items subject(String about) {
    subject = about;
    return this;
  }

  /** The same offer as the item with this id. */
  public Items group(long lowest) {
    group = lowest;
    return this;
  }

  /** From another source than Habr. */
  public Items source(long number, String name) {
    source = number;
    sourceName = name;
    return this;
  }

  public Items seenAt(Instant moment) {
    seenAt = moment;
    return this;
  }

  public Items day(LocalDate storedOn) {
    day = storedOn;
    return this;
  }

  public Items silent() {
    silent = true;
    return this;
  }

  public Items audience(Audience whoMaySee) {
    audience = whoMaySee;
    return this;
  }

  /** The second revision of an item whose first one said this. */
  public Items changedFrom(Item before) {
    revision = 2;
    previous = before;
    return this;
  }

  /** What was published. */
  public Item item() {
    var completeness =
        missing.isEmpty() ? Completeness.FULL : new Completeness(1, List.copyOf(missing));
    return new Item(
        key == null ? "key-" + id : key,
        title,
        text,
        link == null ? "https://example.org/" + id : link,
        time,
        subject,
        labels,
        numbers,
        List.of(),
        completeness,
        recipient);
  }

  /** The same as storage keeps it, unless told otherwise from source 7, Habr, of freelance. */
  public StoredItem stored() {
    return new StoredItem(
        id,
        revision,
        source,
        sourceName,
        "freelance",
        day,
        seenAt,
        TIME,
        silent,
        audience,
        item(),
        previous,
        group == null ? id : group);
  }
}
