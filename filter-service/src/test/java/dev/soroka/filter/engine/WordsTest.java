package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.MatchReason;
import dev.soroka.testkit.Items;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, against what is published: query, title, and what is found there. */
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          дизайнер          | Ищу дизайнера в команду                     | дизайнера
          дизайнер          | Дизайнерам: конкурс логотипов               | Дизайнерам
          дизайнеры         | Нужен дизайнер на неделю                    | дизайнер
          ДИЗАЙНЕР          | отдам проект дизайнеру                      | дизайнеру
          разработка        | Разработку сайта отдадим студии             | Разработку
          разработка        | стоимость разработок                        | разработок
          скидка            | Много скидок до конца недели                | скидок
          рынок             | Обзор рынка за июль                         | рынка
          продавец          | Вакансии для продавцов                      | продавцов
          верстка           | Вёрстка лендинга                            | Вёрстка
          вёрстка           | Сверстать: нужна верстка письма             | верстка
          стажёр            | Набор стажеров на лето                      | стажеров
          копирайтер        | Копира́йтеру: пять статей                    | Копира́йтеру
          приложение        | Создание мобильных приложений               | приложений
          удаленный         | Удалённая работа, полный день               | Удалённая
          акция             | Новые акции биржи                           | акции
          стейкинг          | Запуск стейкинга TON                        | стейкинга
          москва            | Офис в Москве                               | Москве
          Санкт-Петербург   | Склад в Санкт-Петербурге                    | Санкт-Петербурге
          """)
  void findsRussianWordsInAllTheirForms(String query, String title, String found) {
    assertFound(query, title, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          design            | Logo designs for a bakery                   | designs
          designs           | Web design                                  | design
          developer         | Two developers wanted                       | developers
          company           | Start-up companies of Berlin                | companies
          run               | Running a node at home                      | Running
          launch            | Binance launches a new pool                 | launches
          airdrop           | All airdrops of the week                    | airdrops
          swap              | The tokens were swapped                     | swapped
          writer            | A writer’s guide                            | writer
          developer's       | Looking for a developer                     | developer
          news              | Crypto NEWS                                 | NEWS
          IT                | Работа в IT                                 | IT
          """)
  void findsEnglishWordsInAllTheirForms(String query, String title, String found) {
    assertFound(query, title, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          工程师             | 招聘软件工程师，远程工作                       | 工程师
          远程               | 招聘软件工程师，远程工作                       | 远程
          软件工程师          | 招聘软件工程师                               | 软件工程师
          比特币             | 比特币价格上涨                               | 比特币
          币安               | 币安将上线新币                               | 币安
          java              | 招聘Java开发工程师                           | Java
          前端开发            | 招聘前端开发工程师                            | 前端开发
          ｊａｖａ            | Java 开发                                   | Java
          """)
  void findsChineseWordsBySegmentation(String query, String title, String found) {
    assertFound(query, title, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C++               | Senior C++ developer                        | C++
          c++               | C++17 и Qt                                  | C++
          C#                | Разработчик C#/.NET                         | C#
          .NET              | Разработчик C#/.NET                         | .NET
          .net              | ASP.NET Core                                | .NET
          asp.net           | ASP .NET developer                          | ASP .NET
          net               | Разработчик .NET                            | NET
          node.js           | Backend на Node.js                          | Node.js
          nodejs            | Backend на Node.js                          | Node.js
          node.js           | NodeJS backend                              | NodeJS
          node              | Backend на Node.js                          | Node
          full-stack        | Fullstack engineer                          | Fullstack
          fullstack         | Full-stack engineer                         | Full-stack
          full-stack        | Full stack engineer                         | Full stack
          stack             | Full-stack engineer                         | stack
          CI/CD             | Настройка CI/CD                             | CI/CD
          R&D               | R&D-отдел                                   | R&D
          $BTC              | BTC is up                                   | BTC
          BTC               | $BTC is up                                  | BTC
          dogs              | $DOGS listed on OKX                         | DOGS
          #java             | Ищем #Java разработчика                     | #Java
          java              | Ищем #Java разработчика                     | Java
          #ищу_работу       | Привет! #ищу_работу в Москве                | #ищу_работу
          работа            | Привет! #ищу_работу в Москве                | работу
          2026              | Тренды 2026 года                            | 2026
          3.11              | Python 3.11                                 | 3.11
          1500              | Only 1,500 left                             | 1,500
          🔥                | Скидка🔥сегодня                              | 🔥
          javа™             | javа ™                                      | javа
          """)
  void findsNamesThatAreNoOrdinaryWords(String query, String title, String found) {
    assertFound(query, title, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "удаленная работа"     | Ищу удалённую работу                   | удалённую работу
          "remote work"          | remote working since 2020              | remote working
          "full-stack developer" | Full stack developers                  | Full stack developers
          "#java developer"      | #Java developer                        | #Java developer
          =design                | Web design                             | design
          ="удаленная работа"    | Удалённая работа                       | Удалённая работа
          python*                | Python3 developer                      | Python3
          диз*                   | Ищу дизайнера                          | дизайнера
          full-st*               | Full-stack                             | Full-stack
          工程*                   | 招聘软件工程师                           | 工程师
          """)
  void findsPhrasesExactWordsAndBeginnings(String query, String title, String found) {
    assertFound(query, title, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          java                   | JavaScript developer
          C                      | C++ and C#
          C#                     | Уровень C
          dog                    | $DOGS listed on OKX
          run                    | $RUNS on Solana
          its                    | IT department
          ios                    | io games
          news                   | A new thing
          .NET                   | Net income
          #java                  | java developer
          =design                | Logo designs
          =дизайнер              | Ищу дизайнера
          "remote work"          | remote team, hard work
          "remote work"          | work remote
          "work remote team"     | work remote
          python*                | monty pyth
          北京大学                | 北京大学生
          work                   | 🔥
          банк                   | Банан
          """)
  void leavesAloneWhatIsAnotherWord(String query, String title) {
    var answer = Asked.query(query).in(Items.titled(title).stored());

    assertThat(answer.matches()).isFalse();
    assertThat(answer.reasons()).isEmpty();
  }

  private static void assertFound(String query, String title, String found) {
    var answer = Asked.query(query).in(Items.titled(title).stored());

    assertThat(answer.matches()).isTrue();
    assertThat(answer.reasons()).extracting(MatchReason::as).containsExactly(found);
  }
}
