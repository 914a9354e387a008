package dev.soroka.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person does on the chat page in a real browser. */
class ChatPageActionsIT {

  @AutoClose private static final Chromium BROWSER = new Chromium();

  @AutoClose private final ChatPage page = BROWSER.page();
  private final Sandbox sandbox = page.sandbox();

  @ParameterizedTest
  @ValueSource(ints = {ChatPage.DESKTOP, ChatPage.PHONE})
  void aPersonStarts_seesMarkedText_andPressesAButton(int width) {
    var bot = new TestBot(sandbox);
    page.open(width, "");

    page.chat("Anna").click();
    page.button("START").click();
    assertThat(page.message("/start")).isVisible();
    bot.result(
        "sendMessage",
        """
        {"chat_id":501,"text":"Bold 🐦 secret <script>alert(1)</script>","entities":[{"type":"bold","offset":0,"length":4},{"type":"spoiler","offset":8,"length":6}],
         "reply_markup":{"inline_keyboard":[[{"text":"Mute","callback_data":"m"}]]}}
        """);
    assertThat(page.at(".message strong")).hasText("Bold");
    assertThat(page.at(".spoiler")).hasText("secret");
    assertThat(page.message("<script>alert(1)</script>")).isVisible();

    var button = page.button("Mute");
    button.click();
    assertThat(button).hasAttribute("aria-busy", "true");
    var query = bot.lastCallback();
    bot.result(
        "answerCallbackQuery",
        "{\"callback_query_id\":\"%s\",\"text\":\"Muted for 8 hours\"}".formatted(query));
    assertThat(page.text("Muted for 8 hours")).isVisible();
    assertThat(button).not().hasAttribute("aria-busy", "true");

    page.at("#compose").fill("thanks");
    page.at("#compose").press("Enter");
    assertThat(page.message("thanks")).isVisible();
    assertFits(width);
  }

  @Test
  void theBotIsBlockedAndUnblocked() {
    TestBot.started(sandbox);
    page.open(ChatPage.DESKTOP, "#chat=501");

    page.button("What else can be done here").click();
    page.button("Block the bot").click();
    page.button("RESTART").click();

    assertThat(page.at("#compose")).isVisible();
  }

  @Test
  void commandsAreOffered_byKeyboardToo() {
    var bot = TestBot.started(sandbox);
    bot.result(
        "setMyCommands",
        "{\"commands\":[{\"command\":\"watch\",\"description\":\"Tell me\"},{\"command\":\"help\",\"description\":\"Explain\"}]}");
    page.open(ChatPage.DESKTOP, "#chat=501");

    page.button("Menu").click();
    assertThat(page.commands()).hasCount(2);
    page.at("#compose").fill("/he");
    assertThat(page.commands()).hasCount(1);
    page.at("#compose").press("ArrowDown");
    page.at("#compose").press("Enter");

    assertThat(page.message("/help")).isVisible();
  }

  @Test
  void aNewGroupIsMade_theBotComesIn_andSomeoneElseWrites() {
    TestBot.started(sandbox);
    page.open(ChatPage.DESKTOP, "");

    page.button("New chat").click();
    page.exactly("Group").click();
    page.at("#new-dialog").getByLabel("Name").fill("Shop owners");
    page.button("Create").click();
    page.button("Add the bot to this chat").click();
    page.at("#writer").selectOption("502");
    page.at("#compose").fill("/latest");
    page.at("#send").click();

    assertThat(page.message("/latest")).isVisible();
    assertThat(page.at("#room-name")).hasText("Shop owners");
  }

  @Test
  void withSeveralBotsThePageLetsOneChoose() {
    var bot = TestBot.started(sandbox);
    bot.result("setMyName", "{\"name\":\"First\"}");
    bot.post("/bot78:second_BOT/setMyName?name=Second", "text/plain", new byte[0]);
    page.open(ChatPage.DESKTOP, "#chat=501");
    assertThat(page.message("/start")).isVisible();

    page.at("#bot").selectOption("78");

    assertThat(page.button("START")).isVisible();
    assertThat(page.message("/start")).hasCount(0);
  }

  private void assertFits(int width) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(page.message("thanks")).isInViewport();
  }
}
