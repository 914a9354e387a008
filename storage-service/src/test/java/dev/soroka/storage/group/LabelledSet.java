package dev.soroka.storage.group;

import dev.soroka.common.contract.Item;
import dev.soroka.testkit.Items;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Items of which it is known which are the same offer, made from realistic patterns: offers that
 * other places tell in their own way, and offers that differ from another in a single thing. The
 * same seed gives the same set. {@code docs/matching.md} describes it.
 */
public final class LabelledSet {
  /** How many places there are; everything that belongs together comes from different ones. */
  public static final int SOURCES = 8;

  private static final List<Pattern> PATTERNS = patterns();

  private final List<Labelled> items = new ArrayList<>();
  private final Map<Map<String, String>, Integer> offers = new HashMap<>();
  private final Random random;
  private final Retelling retelling;

  private LabelledSet(long seed) {
    random = new Random(seed);
    retelling = new Retelling(random);
  }

  /** The items, mixed as time would mix them. */
  public static List<Labelled> of(long seed, int families) {
    var set = new LabelledSet(seed);
    for (int family = 0; family < families; family++) {
      set.addFamily(family, Pattern.chosen(PATTERNS, set.random));
    }
    Collections.shuffle(set.items, set.random);
    return set.items;
  }

  /** An offer, where else it is told, and what is nearly the same. */
  private void addFamily(int family, Pattern pattern) {
    var values = pattern.filled(random);
    var sources = new ArrayList<>(IntStream.range(0, SOURCES).boxed().toList());
    Collections.shuffle(sources, random);
    add(family, sources.removeFirst(), pattern, values, false);
    for (int twins = random.nextInt(3); twins > 0; twins--) {
      add(family, sources.removeFirst(), pattern, values, true);
    }
    for (int misses = random.nextInt(3); misses > 0; misses--) {
      add(family, sources.removeFirst(), pattern, pattern.nearly(values, random), false);
    }
  }

  private void add(
      int family, int source, Pattern pattern, Map<String, String> values, boolean retold) {
    var told = retelling.text(source, pattern, values, retold);
    var title = retelling.title(pattern, values);
    var item = Items.titled(title).key("key-" + items.size()).text(told.text());
    // Some places map the amount as a number, some leave it in the text.
    if (random.nextInt(100) < 60) {
      item.number("budget", values.getOrDefault("amount", "0"), pattern.unit());
    }
    if (pattern.subject() != null && random.nextInt(100) < 60) {
      item.subject(values.getOrDefault(pattern.subject(), "-"));
    }
    int offer = offers.computeIfAbsent(pattern.telling(values), _ -> offers.size());
    items.add(new Labelled(family, offer, source, told.whole(), item.item()));
  }

  private static List<Pattern> patterns() {
    try (var file = LabelledSet.class.getResourceAsStream("patterns.txt")) {
      var written = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(written.split("\n\n(?=USD\n|RUB\n)", -1)).map(Pattern::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * An item of which is known what it is.
   *
   * @param family what was made from the same offer, true and nearly true
   * @param offer the same for what is the same offer
   * @param source the place that tells it
   * @param whole whether it tells everything that its author wrote
   */
  public record Labelled(int family, int offer, int source, boolean whole, Item item) {
    /** Whether somebody who reads both can say if they are the same. */
    public boolean isComparable(Labelled other) {
      return offer == other.offer || family != other.family || (whole && other.whole);
    }
  }
}
