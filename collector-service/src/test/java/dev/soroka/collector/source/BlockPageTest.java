package dev.soroka.collector.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>     | Cloudflare",
        "<title>x.example</title><script src='https://ct.captcha-delivery.com/i.js'> | DataDome",
        "<script src='/_Incapsula_Resource?SWJIYLWA=1'></script>                   | Imperva",
        "<title>Access to this page has been denied</title><div id='px-captcha'>   | HUMAN",
        "<form action='/checkcaptcha'><div class='SmartCaptcha-Shield'>            | Yandex SmartCaptcha",
        "<p>Confirm that you are one of us<div class='g-recaptcha'></div>          | reCAPTCHA",
        "<title>Вы не робот?</title><p>Подтвердите это                             | the site",
        "<title>Доступ ограничен: проблема с IP</title>                            | the site",
        "<title>Are you human?</title>                                             | the site"
      })
  void saysWhoKeepsProgramsOut(String page, String keeper) {
    assertThat(BlockPage.keeper(page)).contains(keeper);
  }

  @Test
  void isNotMistakenAboutALongPageThatOnlyHasACaptchaInItsForm() {
    var page =
        "<title>Orders</title><div class='g-recaptcha'></div>" + "<p>An order. ".repeat(1_000);

    assertThat(BlockPage.keeper(page)).isEmpty();
  }

  @Test
  void isNotMistakenAboutAnOrdinaryPage() {
    assertThat(BlockPage.keeper("<title>Новые заказы</title><p>Пока пусто")).isEmpty();
  }

  @Test
  void isNamedInWhatIsSaidOfAnAnswer() {
    assertThat(Impression.of("<html><title>Just a moment...</title><p>_cf_chl_opt"))
        .isEqualTo("a page by which Cloudflare keeps programs out, titled «Just a moment...»");
    assertThat(Impression.of("<html><title>Orders</title>"))
        .isEqualTo("an HTML page titled «Orders»");
  }
}
