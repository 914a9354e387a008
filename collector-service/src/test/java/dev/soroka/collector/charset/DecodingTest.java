package dev.soroka.collector.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {
  private static final String RUSSIAN =
      "Требуется разработать сайт для небольшой компании, которая продаёт запасные части."
          + " Подробности обсуждаем в личных сообщениях, бюджет на проект ограничен.";

  private static final String THAI =
      "สำนักงานส่งเสริมอุตสาหกรรมซอฟต์แวร์แห่งชาติร่วมกับสมาคมขอเรียนเชิญทุกท่านที่สนใจเข้าร่วม";

  private static byte[] feed(String declaration, String text, String charset) {
    return (declaration + "<rss><channel><title>" + text + "</title></channel></rss>")
        .getBytes(Charset.forName(charset));
  }

  private static String read(byte[] bytes, String... contentType) {
    return Decoding.text(
        bytes, contentType.length == 0 ? Optional.empty() : Optional.of(contentType[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-MacCyrillic"})
  void russianIsReadInEveryCharsetItEverHad_evenWhenNobodySaysWhich(String charset) {
    assertThat(read(feed("", RUSSIAN, charset))).contains(RUSSIAN);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251,KOI8-R",
    "KOI8-R,windows-1251",
    "IBM866,windows-1251",
    "windows-1251,ISO-8859-1"
  })
  void russianIsReadWhenTheDeclarationNamesAnotherOfItsCharsets(String real, String declared) {
    var bytes = feed("<?xml version='1.0' encoding='" + declared + "'?>", RUSSIAN, real);

    assertThat(read(bytes)).contains(RUSSIAN);
  }

  @Test
  void capitalsAreNoReasonToDoubtTheDeclaration() {
    var capitals = RUSSIAN.toUpperCase(Locale.ROOT);
    var bytes = feed("<?xml version='1.0' encoding='windows-1251'?>", capitals, "windows-1251");

    assertThat(read(bytes)).contains(capitals);
  }

  @Test
  void utf8IsUtf8WhateverIsDeclared() {
    var bytes = feed("<?xml version='1.0' encoding='ISO-8859-1'?>", "Café 테스트", "UTF-8");

    assertThat(read(bytes, "text/xml; charset=windows-1251")).contains("Café 테스트");
  }

  @Test
  void whatIsDeclaredUtf8ButIsNotIsReadAsWhatItIs() {
    var bytes =
        feed("<?xml version='1.0' encoding='utf-8'?>", "Anaïs, Jürgen, déjà vu", "ISO-8859-1");

    assertThat(read(bytes)).contains("Anaïs, Jürgen, déjà vu");
  }

  @Test
  void oneBrokenCharacterDoesNotTurnALongUtf8TextIntoSomethingElse() {
    var bytes = feed("<?xml version='1.0' encoding='utf-8'?>", RUSSIAN + "\u0001", "UTF-8");
    bytes[new String(bytes, ISO_8859_1).indexOf('\u0001')] = (byte) 0xff;

    assertThat(read(bytes)).contains(RUSSIAN + "\ufffd");
  }

  @Test
  void theContentTypeIsBelievedBeforeTheDeclaration() {
    var bytes = feed("<?xml version='1.0' encoding='windows-1252'?>", "Łódź, Gdańsk", "ISO-8859-2");

    assertThat(read(bytes, "application/xml; charset=\"iso-8859-2\"")).contains("Łódź, Gdańsk");
  }

  @Test
  void theLatinThatServersSayByDefaultIsNotBelievedBeforeTheDeclaration() {
    var bytes = feed("<?xml version='1.0' encoding='ISO-8859-2'?>", "Łódź, Gdańsk", "ISO-8859-2");

    assertThat(read(bytes, "text/xml; charset=iso-8859-1")).contains("Łódź, Gdańsk");
  }

  @Test
  void aByteOrderMarkIsBelievedAndNotPartOfTheText() {
    var marked = "\ufeff<rss>Ж</rss>";

    assertThat(read(marked.getBytes(UTF_8), "text/xml; charset=us-ascii"))
        .isEqualTo("<rss>Ж</rss>");
    assertThat(read(marked.getBytes(UTF_16LE))).isEqualTo("<rss>Ж</rss>");
    assertThat(read(marked.getBytes(UTF_16BE))).isEqualTo("<rss>Ж</rss>");
    assertThat(read(marked.getBytes(Charset.forName("UTF-32LE")))).isEqualTo("<rss>Ж</rss>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "IBM037", "IBM500"})
  void theFirstBytesTellCharsetsInWhichNothingElseCanBeRead(String charset) {
    var bytes = feed("<?xml version='1.0' encoding='" + charset + "'?>", "Ø", charset);

    assertThat(read(bytes)).contains("<title>Ø</title>");
  }

  @Test
  void aDeclarationOfUtf16InPlainBytesIsOnlyAMistake() {
    assertThat(read(feed("<?xml version='1.0' encoding='utf-16'?>", "Café", "UTF-8")))
        .contains("Café");
  }

  @ParameterizedTest
  @CsvSource({
    "koi8-t, қ",
    "cp1125, А",
    "windows_1251, Ђ",
    "maclatin2, Ä",
    "cp_is, Ç",
    "cspc775baltic, Ć",
    "latin1, €",
    "gb2312, €"
  })
  void charsetsAreKnownByTheOddestNames(String name, String firstOfTheUpperHalf) {
    var bytes = feed("<?xml version='1.0' encoding='" + name + "'?>", "?", "US-ASCII");
    bytes[new String(bytes, UTF_8).indexOf(">?<") + 1] = (byte) 0x80;

    assertThat(read(bytes)).contains("<title>" + firstOfTheUpperHalf + "</title>");
  }

  @Test
  void anUnknownCharsetIsNoCharset() {
    assertThat(
            read(feed("<?xml version='1.0' encoding='bogus'?>", "Café", "UTF-8"), "a/b; charset=?"))
        .contains("Café");
  }

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, DrecomRSSに記事投稿が反映されない色々調べてたらサポートしていないことが判明",
    "EUC-JP, ゲーム三昧な正月ストリーモードを終えてほぼやり尽くしてしまった",
    "EUC-KR, 시스템이 돌아가는데 거기서 한글로 된 닉네임을 정할 경우에 전송되어오는",
    "GB18030, 不归移民漫画系列专业工作我们希望这篇文章很容易理解",
    "Big5, 我希望這篇文章很容易翻譯成中文並有助於改善感謝您的閱讀本文",
    "windows-1255, האם תדפיס נייר של אתר אינטרנט שמוצג על מסך משתמש הוא העתק נאמן למקור"
  })
  void otherScriptsAreDetectedWhenNobodyNamesTheirCharset(String charset, String text) {
    assertThat(read(feed("", text, charset))).contains(text);
  }

  @Test
  void thaiIsKnownByTheOrderOfItsSigns() {
    assertThat(read(feed("", THAI, "x-windows-874"))).contains(THAI);
  }

  @Test
  void metaElementsOfPagesDeclareToo() {
    var page = "<html><head><meta charset=iso-8859-2></head><body>Łódź, Gdańsk</body>";

    assertThat(read(page.getBytes(Charset.forName("ISO-8859-2")))).contains("Łódź, Gdańsk");
  }

  @Property
  void anyBytesBecomeSomeText(@ForAll byte[] bytes) {
    assertThat(read(bytes)).isNotNull();
  }

  @Property
  void utf8IsReadAsItWasWritten(@ForAll("texts") String text) {
    assertThat(read(("<?xml version='1.0'?>" + text).getBytes(UTF_8))).endsWith(text);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withCharRange(' ', '\ud7ff').ofMaxLength(200);
  }
}
