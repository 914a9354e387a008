package dev.soroka.storage.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tells an offer as one place would: in its order, with its frame, its money and its mistakes. */
final class Retelling {
  /** What each place puts before and after everything that it publishes. */
  private static final List<List<String>> FRAMES =
      List.of(
          List.of("", ""),
          List.of("Posted by a verified client, %d proposals so far. ", ""),
          List.of("Заказ опубликован только что, откликов: %d. ", "\nНомер объявления %d."),
          List.of("#offers #today | channel of the day\n", "\n---\nSubscribe to hear of more!"),
          List.of("", "\nApply on the site, registration takes a minute. Reference %d."),
          List.of("Категория: разное. Просмотров %d. ", ""),
          List.of("", "\nБольше предложений — в нашем канале, подписывайтесь и зовите друзей."),
          List.of("Seen on another board %d minutes ago:\n", "\nAll rights reserved."));

  private static final List<String> PREFIXES =
      List.of("", "", "", "[Urgent] ", "New: ", "🔥 ", "Срочно! ");
  private static final Map<String, String> OTHER_WORDS =
      Map.of(
          "Please",
          "Kindly",
          "want",
          "wish",
          "Hello",
          "Hi",
          "possible",
          "allowed",
          "сразу",
          "сейчас же",
          "пожалуйста",
          "прошу",
          "можно",
          "возможно",
          "подробное",
          "детальное");

  private final Random random;

  Retelling(Random random) {
    this.random = random;
  }

  /** The title as this place shows it. */
  String title(Pattern pattern, Map<String, String> values) {
    return Pattern.chosen(PREFIXES, random)
        + punctuated(filled(pattern.title(), money(pattern, values)));
  }

  /** The text as this place tells it: as its author wrote it, or in its own way. */
  Told text(int source, Pattern pattern, Map<String, String> values, boolean freely) {
    var money = money(pattern, values);
    var sentences =
        new ArrayList<>(pattern.sentences().stream().map(line -> filled(line, money)).toList());
    if (!freely) {
      return new Told(framed(source, punctuated(String.join(" ", sentences))), true);
    }
    if (happens(30)) {
      Collections.rotate(sentences.subList(1, sentences.size()), 1 + random.nextInt(2));
    }
    boolean dropped = happens(15);
    if (dropped) {
      sentences.remove(1 + random.nextInt(sentences.size() - 1));
    }
    var text = String.join(happens(50) ? " " : "\n", sentences);
    text = happens(30) ? edited(text) : text;
    text = happens(40) ? punctuated(text) : text;
    boolean cut = happens(30);
    return new Told(framed(source, cut ? shortened(text) : text), !dropped && !cut);
  }

  private String framed(int source, String text) {
    var frame = FRAMES.get(source);
    return frame.getFirst().formatted(1 + random.nextInt(400))
        + text
        + frame.getLast().formatted(1 + random.nextInt(400_000));
  }

  private Map<String, String> money(Pattern pattern, Map<String, String> values) {
    var written = new HashMap<>(values);
    int amount = Integer.parseInt(values.getOrDefault("amount", "0"));
    written.put("amount", amount(amount, pattern.unit()));
    return written;
  }

  private String amount(int amount, String unit) {
    var grouped = "%,d".formatted(amount).replace('\u00A0', ',');
    return switch (random.nextInt(5)) {
      case 0 -> amount + " " + unit;
      case 1 -> unit.equals("RUB") ? grouped.replace(',', ' ') + " ₽" : "$" + grouped;
      case 2 -> unit.equals("RUB") ? grouped.replace(',', '\u00A0') + " руб." : "$" + amount;
      case 3 -> unit.equals("RUB") ? amount + " рублей" : grouped + ".00 USD";
      default -> amount / 1000.0 + "k " + unit;
    };
  }

  private String edited(String text) {
    var words = new ArrayList<>(List.of(text.split(" ", -1)));
    words.replaceAll(word -> happens(50) ? OTHER_WORDS.getOrDefault(word, word) : word);
    int at = 1 + random.nextInt(words.size() - 1);
    switch (random.nextInt(3)) {
      case 0 -> words.remove(at);
      case 1 -> words.add(at, text.contains("и ") ? "также" : "also");
      default -> words.set(at, misspelt(words.get(at)));
    }
    return String.join(" ", words);
  }

  private static String misspelt(String word) {
    return word.length() < 7 || word.chars().anyMatch(Character::isDigit)
        ? word
        : word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5);
  }

  private String punctuated(String text) {
    return text.replace(" — ", happens(50) ? " - " : " – ")
        .replace("'", "’")
        .replace('ё', happens(50) ? 'е' : 'ё')
        .replace("!", happens(50) ? "." : "!")
        .replace(", ", happens(20) ? " , " : ", ");
  }

  private String shortened(String text) {
    int length = text.length() * (45 + random.nextInt(45)) / 100;
    return text.substring(0, text.lastIndexOf(' ', length)) + "… Read more";
  }

  private boolean happens(int percent) {
    return random.nextInt(100) < percent;
  }

  private static String filled(String written, Map<String, String> values) {
    for (var value : values.entrySet()) {
      written = written.replace("{" + value.getKey() + "}", value.getValue());
    }
    return written;
  }

  /** A text, and whether nothing is left out in it. */
  record Told(String text, boolean whole) {}
}
