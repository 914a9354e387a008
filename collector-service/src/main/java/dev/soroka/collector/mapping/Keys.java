package dev.soroka.collector.mapping;

import dev.soroka.common.contract.Identity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the items of one answer their keys. A key never depends on the text unless the identity
 * says so: texts change, and carry what is different for each who asks.
 */
final class Keys {
  private static final int LONGEST = 200;

  private final List<Choice> choices;

  private Keys(List<Choice> choices) {
    this.choices = choices;
  }

  static Keys of(Identity identity) {
    return new Keys(
        switch (identity) {
          case AUTO -> List.of(Draft::key, Draft::link, Keys::titleAndTime);
          case GUID -> List.of(Draft::key);
          case LINK -> List.of(Draft::link);
          case TITLE -> List.of(Draft::title);
          case CONTENT -> List.of(Keys::content);
        });
  }

  /**
   * The key of each draft, by the first choice that no different draft of the answer shares, else
   * by the last one there is; drafts that agree in everything they are known by share theirs.
   */
  Map<Draft, String> assign(List<Draft> drafts) {
    var keys = new HashMap<Draft, String>();
    var shared = new ArrayList<Set<String>>();
    for (var choice : choices) {
      shared.add(shared(choice, drafts));
    }
    for (var draft : drafts) {
      keys.computeIfAbsent(draft, it -> key(it, shared));
    }
    return keys;
  }

  private String key(Draft draft, List<Set<String>> shared) {
    String last = null;
    for (var i = 0; i < choices.size(); i++) {
      var key = choices.get(i).of(draft);
      if (key != null && !key.isBlank()) {
        last = key;
        if (!shared.get(i).contains(key)) {
          break;
        }
      }
    }
    return last == null ? titleAndTime(draft) : shortened(last);
  }

  /** The values that drafts have in common which are not the same thing. */
  private static Set<String> shared(Choice choice, List<Draft> drafts) {
    var things = new HashMap<String, Known>();
    var shared = new HashSet<String>();
    for (var draft : drafts) {
      var key = choice.of(draft);
      var known = Known.by(draft);
      var first = key == null ? null : things.putIfAbsent(key, known);
      if (key != null && first != null && !first.equals(known)) {
        shared.add(key);
      }
    }
    return shared;
  }

  private static String titleAndTime(Draft draft) {
    return hash(draft.title(), Objects.toString(draft.time(), ""));
  }

  private static String content(Draft draft) {
    return hash(draft.title(), Objects.toString(draft.link(), ""), draft.text());
  }

  private static String shortened(String key) {
    return key.length() > LONGEST ? hash(key) : key;
  }

  private static String hash(String... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var whole = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(whole), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What may serve as a key. */
  @FunctionalInterface
  private interface Choice {
    @Nullable String of(Draft draft);
  }

  /** What a person tells things apart by. */
  private record Known(String title, @Nullable String link, @Nullable Instant time) {
    static Known by(Draft draft) {
      return new Known(draft.title(), draft.link(), draft.time());
    }
  }
}
