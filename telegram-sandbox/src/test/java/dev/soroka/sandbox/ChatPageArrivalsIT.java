package dev.soroka.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What arrives in a real browser while the chat page is open. */
class ChatPageArrivalsIT {

  @AutoClose private static final Chromium BROWSER = new Chromium();

  @AutoClose private final ChatPage page = BROWSER.page();
  private final Sandbox sandbox = page.sandbox();

  @Test
  void withoutABot_thePageSaysWhatToDo_andGoesOnWhenOneCalls() {
    page.open(ChatPage.PHONE, "");

    assertThat(page.text("Waiting for a bot")).isVisible();
    assertThat(page.text("TELEGRAM_API_URL=" + sandbox.address())).isVisible();

    new TestBot(sandbox).result("setMyName", "{\"name\":\"Soroka\"}");
    assertThat(page.text("Waiting for a bot")).isHidden();
    assertThat(page.chat("Anna")).isVisible();
  }

  @Test
  void anEditIsSeenInPlace_andADeletedMessageGoes() {
    var bot = TestBot.started(sandbox);
    page.open(ChatPage.DESKTOP, "#chat=501");
    var id =
        bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"price 100\"}")
            .path("message_id")
            .asInt();
    assertThat(page.message("price 100")).isVisible();

    bot.result(
        "editMessageText",
        "{\"chat_id\":501,\"message_id\":%d,\"text\":\"price 120\"}".formatted(id));
    assertThat(page.message("price 120")).containsText("edited");
    assertThat(page.message("price 100")).hasCount(0);

    bot.result("deleteMessage", "{\"chat_id\":501,\"message_id\":%d}".formatted(id));
    assertThat(page.message("price 120")).hasCount(0);
  }

  @Test
  void anAlertHasToBeConfirmed() {
    var bot = TestBot.started(sandbox);
    bot.result(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Why?\",\"callback_data\":\"w\"}]]}}");
    page.open(ChatPage.DESKTOP, "#chat=501");

    page.button("Why?").click();
    bot.result(
        "answerCallbackQuery",
        "{\"callback_query_id\":\"%s\",\"text\":\"Because of python\",\"show_alert\":true}"
            .formatted(bot.lastCallback()));

    assertThat(page.at("#alert")).containsText("Because of python");
    page.button("OK").click();
    assertThat(page.at("#alert")).isHidden();
  }

  @Test
  void whatComesElsewhereIsMarkedUnread_untilItIsOpened() {
    var bot = TestBot.started(sandbox);
    sandbox.chat(502).says("/start");
    page.open(ChatPage.DESKTOP, "#chat=501");

    bot.result("sendMessage", "{\"chat_id\":502,\"text\":\"one\"}");
    bot.result("sendMessage", "{\"chat_id\":502,\"text\":\"two\"}");
    assertThat(page.chat("Борис").locator(".badge")).hasText("2");

    page.chat("Борис").click();
    assertThat(page.message("two")).isVisible();
    assertThat(page.chat("Борис").locator(".badge")).hasCount(0);
  }

  @Test
  void whoReadsAboveIsNotMoved_butTold() {
    var bot = TestBot.started(sandbox);
    for (var number = 0; number < 40; number++) {
      bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"line %d\"}".formatted(number));
    }
    page.open(ChatPage.PHONE, "#chat=501");
    assertThat(page.message("line 39")).isInViewport();

    page.evaluate("document.getElementById('stream').scrollTop = 0");
    bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"the newest\"}");

    assertThat(page.at("#down-count")).hasText("1");
    assertThat(page.evaluate("document.getElementById('stream').scrollTop")).isEqualTo(0);
    page.at("#down").click();
    assertThat(page.message("the newest")).isInViewport();
  }
}
