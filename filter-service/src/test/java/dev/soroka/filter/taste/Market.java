package dev.soroka.filter.taste;

import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** Generated offers as freelance boards have them: docs/matching.md says how. */
final class Market {
  static final List<String> AUTHORS =
      IntStream.rangeClosed(1, 30).mapToObj(number -> "client" + number).toList();

  private static final Map<String, String> THEMES = new LinkedHashMap<>();
  private static final String COMMON =
      "нужен нужна проект задача сделать срочно опыт работа команда удаленно оплата договор клиент "
          + "сайт компания готовый бюджет срок требуется помощь небольшой долгосрочный подробности "
          + "need project work remote team experience client task help build simple long term "
          + "website company ready deadline junior senior urgent part full time english";

  static {
    THEMES.put(
        "backend", "java spring kotlin hibernate postgres kafka микросервис backend api rest");
    THEMES.put(
        "frontend", "react typescript верстка frontend css vue лендинг адаптивный макет redux");
    THEMES.put(
        "design", "дизайн логотип figma брендбук баннер illustrator иконка дизайнер ux мокап");
    THEMES.put(
        "texts", "текст копирайтер статья рерайт seo перевод editor блог рассылка корректор");
    THEMES.put(
        "mobile", "android ios swift flutter приложение мобильный kotlin firebase store пуш");
    THEMES.put(
        "data", "python pandas парсинг данные аналитик scraping machine learning таблица отчет");
    THEMES.put(
        "devops", "docker kubernetes linux сервер terraform ansible nginx мониторинг aws деплой");
    THEMES.put(
        "shops", "битрикс wordpress магазин opencart каталог товар корзина woocommerce тильда cms");
  }

  private final Random random;
  private long ids;

  Market(long seed) {
    random = new Random(seed);
  }

  static List<String> themes() {
    return List.copyOf(THEMES.keySet());
  }

  /** An offer of one theme, which shows in a third of its words. */
  Offer offer() {
    var theme = themes().get(random.nextInt(THEMES.size()));
    long budget = Math.round(Math.exp(9.5 + random.nextGaussian()));
    // A few clients place most of the offers.
    var author = AUTHORS.get((int) (AUTHORS.size() * Math.pow(random.nextDouble(), 2)));
    var title = words(theme, 2, 4);
    var text = words(theme, 8, 20);
    var item =
        Items.titled(title)
            .text(text)
            .id(++ids)
            .label("author", author)
            .number("budget", Long.toString(budget), "RUB")
            .stored();
    boolean junior = (title + " " + text).contains("junior");
    return new Offer(item, Features.of(item), theme, author, budget, junior);
  }

  private String words(String theme, int ofTheme, int ofAll) {
    var words = new ArrayList<>(drawn(Objects.requireNonNull(THEMES.get(theme)), ofTheme));
    words.addAll(drawn(COMMON, ofAll));
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }

  private List<String> drawn(String vocabulary, int number) {
    var words = vocabulary.split(" ", -1);
    return IntStream.range(0, number).mapToObj(_ -> words[random.nextInt(words.length)]).toList();
  }

  /** An offer and what it is about, which no taste is told. */
  record Offer(
      StoredItem item,
      List<Feature> features,
      String theme,
      String author,
      long budget,
      boolean junior) {}
}
