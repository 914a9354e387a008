package dev.soroka.collector.discovery.listing;

/** What is to be found on each page: how many, and of the first its title, link, price and time. */
final class Expected {
  static final String PAGES =
      """
      jobs-cards | 7 | Senior Java Developer | https://site.example/jobs/900-senior | 90000 USD | 2026-02-27T09:00:00Z
      jobs-table | 7 | Senior Java Developer | https://site.example/list/positions/1.html | - | 2026-02-27T00:00:00Z
      freelance-ru | 6 | Разработать логотип для пекарни | https://site.example/orders/7000 | 20000 RUB | 2026-02-27T14:05:00Z
      vacancies-ru | 6 | Java-разработчик (Senior) | https://jobs.example.ru/vacancy/5000?from=list | 250000 RUB | 2026-02-27T00:00:00Z
      shop-grid | 9 | Stoneware cup, 350 ml | https://site.example/p/0 | 12.5 USD | -
      shop-links-ru | 8 | Кружка керамическая «Лес» | https://site.example/goods/300/ | 1290 RUB | -
      shop-zh | 7 | 手工陶瓷茶杯 350毫升 | https://item.example.cn/1001.html | 68 CNY | -
      news | 6 | City council approves new tram line | https://daily.example.com/2026/02/0 | - | 2026-02-27T10:00:00Z
      news-line-ru | 8 | Центробанк сохранил ключевую ставку | https://site.example/news/2026/02/27/0 | - | -
      news-zh | 7 | 关于调整城市公交线路的通知 | https://site.example/list/t20260227_88000.html | - | 2026-02-27T00:00:00Z
      forum-table | 6 | How do I descale an old kettle? | https://site.example/t100 | - | 2026-02-27T10:00:00Z
      forum-ru | 5 | Посоветуйте усилитель для винила | https://site.example/list/viewtopic.php?t=50 | - | 2026-02-26T10:30:00Z
      exchange-announcements | 6 | Binance-like Exchange Will List Magpie (MAG) with Seed Tag Applied | https://site.example/en/support/announcement/a0b0c | - | 2026-02-27T00:00:00Z
      exchange-announcements-zh | 5 | 关于上线 Magpie (MAG) 的公告 | https://site.example/zh/support/7700 | - | 2026-02-27T10:00:00Z
      exchange-promos-ru | 4 | Двойной доход по стейкингу MAG | https://site.example/promo/0 | - | -
      classifieds-by-day | 6 | Oak dining table, seats six | https://site.example/ad/10 | 350 EUR | -
      rows-in-pairs | 6 | Show HN: A magpie that reads the web for me | https://blog0.example.com/post | - | -
      blog | 4 | Writing queries that people can read | https://blog.example.org/2000/ | - | 2026-02-20T00:00:00Z
      plain-list | 5 | magpie-1.9.0.tar.gz | https://site.example/list/releases/magpie-1.9.0.tar.gz | - | -
      utility-classes | 5 | Rooftop jazz evening | https://site.example/events/0 | 15 EUR | -
      estate | 5 | 2-room flat near the park | https://site.example/o/800 | 120000 USD | -
      """;

  private Expected() {}
}
