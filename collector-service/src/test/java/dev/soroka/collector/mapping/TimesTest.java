package dev.soroka.collector.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  private static final Instant SEEN = Instant.parse("2026-07-28T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2003-12-31T10:14:55Z              | 2003-12-31T10:14:55Z",
        "2013-07-08T16:17:21+0400          | 2013-07-08T12:17:21Z",
        "2024-12-03T21:15:04+00:00         | 2024-12-03T21:15:04Z",
        "2024-04-07T16:49:31.736Z          | 2024-04-07T16:49:31Z",
        "2023-09-12 14:05:06               | 2023-09-12T14:05:06Z",
        "2017-03-22T16:28:02               | 2017-03-22T16:28:02Z",
        "2003-12-31T10:14-08:00            | 2003-12-31T18:14:00Z",
        "20031231T101455Z                  | 2003-12-31T10:14:55Z",
        "2003-12-31                        | 2003-12-31T00:00:00Z",
        "2003/12/31                        | 2003-12-31T00:00:00Z",
        "20031231                          | 2003-12-31T00:00:00Z",
        "2003-335                          | 2003-12-01T00:00:00Z",
        "2003-12                           | 2003-12-01T00:00:00Z",
        "2003                              | 2003-01-01T00:00:00Z",
        "Thu, 01 Jan 2004 19:48:21 GMT     | 2004-01-01T19:48:21Z",
        "Fri, 24 Jul 2026 07:01:22 +0000   | 2026-07-24T07:01:22Z",
        "Fri, 25 Sep 2009 10:00:00 +0800   | 2009-09-25T02:00:00Z",
        "Thu, 1 Jan 04 19:48:21 EST        | 2004-01-02T00:48:21Z",
        "01 January 2004 19:48 PST         | 2004-01-02T03:48:00Z",
        "Wed, 1 Jan 2004 19:48:21          | 2004-01-01T19:48:21Z",
        "Sun Jan  4 16:29:06 PST 2004      | 2004-01-05T00:29:06Z",
        "Thu, 5 Apr 2012 23:47:2 -0400     | 2012-04-06T03:47:02Z",
        "Thu, 01 Jan 2004 19:48:21 GMT+3   | 2004-01-01T16:48:21Z",
        "Thu, 01 Jan 2004 19:48:21 MSK     | 2004-01-01T16:48:21Z",
        "Thu, 01-Jan-2004 19:48:21 UT      | 2004-01-01T19:48:21Z",
        "Thu, 31 Dec 2003 24:00:00 GMT     | 2004-01-01T00:00:00Z",
        "January 4th, 2004 4:29 PM         | 2004-01-04T16:29:00Z",
        "01/28/2004 12:00 PM               | 2004-01-28T12:00:00Z",
        "28/01/2004                        | 2004-01-28T00:00:00Z",
        "12.09.2023 14:05                  | 2023-09-12T14:05:00Z",
        "12 сентября 2023 в 14:05          | 2023-09-12T14:05:00Z",
        "Вт, 12 Сен 2023 14:05 МСК         | 2023-09-12T11:05:00Z",
        "5 мая 2023 г.                     | 2023-05-05T00:00:00Z",
        "25 июля, 12:30                    | 2026-07-25T12:30:00Z",
        "25 декабря                        | 2025-12-25T00:00:00Z",
        "сегодня в 9:15                    | 2026-07-28T09:15:00Z",
        "вчера, 23:59                      | 2026-07-27T23:59:00Z",
        "1733260504                        | 2024-12-03T21:15:04Z",
        "1742369411614                     | 2025-03-19T07:30:11.614Z"
      })
  void timesAreReadHoweverTheyAreWritten(String text, String time) {
    assertThat(Times.seen(SEEN).read(text)).contains(Instant.parse(time));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "Äéì, 29 Éïýí 2004",
        "2004-02-31",
        "31.31.2004",
        "0001-01-01",
        "9999-01-01",
        "12:30",
        "5 minutes ago",
        "Jan",
        "99999999999999999999"
      })
  void whatIsNoTimeIsNone(String text) {
    assertThat(Times.seen(SEEN).read(text)).isEmpty();
  }

  @Test
  void timesWithoutAZoneAreInTheZoneOfTheField() {
    var moscow = new Times(ZoneId.of("Europe/Moscow"), SEEN);

    assertThat(moscow.read("12.09.2023 14:05")).contains(Instant.parse("2023-09-12T11:05:00Z"));
    assertThat(moscow.read("2023-09-12T14:05Z")).contains(Instant.parse("2023-09-12T14:05:00Z"));
  }

  @Test
  void aPatternIsReadInEnglishAndRussian() {
    var format = TimeFormat.of("d MMMM yyyy 'at' HH:mm", "Europe/Moscow");

    assertThat(format.read("12 September 2023 at 14:05", SEEN))
        .contains(Instant.parse("2023-09-12T11:05:00Z"));
    assertThat(format.read("12 сентября 2023 at 14:05", SEEN))
        .contains(Instant.parse("2023-09-12T11:05:00Z"));
    assertThat(format.read("yesterday", SEEN)).isEmpty();
  }

  @Test
  void aPatternMayHaveItsOwnZoneOrNoTime() {
    assertThat(TimeFormat.of("yyyy-MM-dd HH:mm Z", null).read("2023-09-12 14:05 +0300", SEEN))
        .contains(Instant.parse("2023-09-12T11:05:00Z"));
    assertThat(TimeFormat.of("dd/MM/yy", null).read("12/09/23", SEEN))
        .contains(Instant.parse("2023-09-12T00:00:00Z"));
  }

  @Test
  void numbersAreSecondsOrMillisecondsAsTheFormatSays() {
    assertThat(TimeFormat.of("epoch-seconds", null).read("60", SEEN))
        .contains(Instant.parse("1970-01-01T00:01:00Z"));
    assertThat(TimeFormat.of("epoch-millis", null).read("60000.0", SEEN))
        .contains(Instant.parse("1970-01-01T00:01:00Z"));
    assertThat(TimeFormat.of("epoch-seconds", null).read("soon", SEEN)).isEmpty();
  }

  @Test
  void formatsAndZonesThatAreNoneAreRefused() {
    assertThatThrownBy(() -> TimeFormat.of("yyyy-qq{", null))
        .hasMessageStartingWith("«yyyy-qq{» is no date pattern");
    assertThatThrownBy(() -> TimeFormat.of("iso", "Europe/Springfield"))
        .hasMessage("no time zone is called «Europe/Springfield»");
  }

  @Property
  void anyTextIsReadOrNot(@ForAll String text) {
    assertThat(Times.seen(SEEN).read(text)).isNotNull();
  }
}
