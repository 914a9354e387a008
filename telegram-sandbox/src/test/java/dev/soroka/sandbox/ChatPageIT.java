package dev.soroka.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.soroka.sandbox.limit.Limits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat page in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChatPageIT {

  private static final int DESKTOP = 1_280;
  private static final int PHONE = 390;

  private Playwright playwright;
  private Browser browser;
  private Sandbox sandbox;
  private BrowserContext context;
  private Page page;
  private final List<String> complaints = new ArrayList<>();

  @BeforeAll
  void startBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  void stopBrowser() {
    playwright.close();
  }

  @BeforeEach
  void startSandbox() {
    sandbox =
        Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()).withReadyChats(true));
    complaints.clear();
    context = browser.newContext();
    page = context.newPage();
    page.onConsoleMessage(this::listen);
    page.onPageError(complaints::add);
  }

  @AfterEach
  void stopSandbox() {
    context.close();
    sandbox.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void withoutABot_thePageSaysWhatToDo_andGoesOnWhenOneCalls() {
    open(PHONE, "");

    assertThat(page.getByText("Waiting for a bot")).isVisible();
    assertThat(page.getByText("TELEGRAM_API_URL=" + sandbox.address())).isVisible();

    new TestBot(sandbox).result("setMyName", "{\"name\":\"Soroka\"}");
    assertThat(page.getByText("Waiting for a bot")).isHidden();
    assertThat(chat("Anna")).isVisible();
  }

  @ParameterizedTest
  @ValueSource(ints = {DESKTOP, PHONE})
  void aPersonStarts_seesMarkedText_andPressesAButton(int width) {
    var bot = new TestBot(sandbox);
    open(width, "");

    chat("Anna").click();
    page.getByRole(AriaRole.BUTTON, named("START")).click();
    assertThat(message("/start")).isVisible();
    bot.result(
        "sendMessage",
        """
        {"chat_id":501,"text":"Bold 🐦 secret <script>alert(1)</script>","entities":[{"type":"bold","offset":0,"length":4},{"type":"spoiler","offset":8,"length":6}],
         "reply_markup":{"inline_keyboard":[[{"text":"Mute","callback_data":"m"}]]}}
        """);
    assertThat(page.locator(".message strong")).hasText("Bold");
    assertThat(page.locator(".spoiler")).hasText("secret");
    assertThat(message("<script>alert(1)</script>")).isVisible();

    var button = page.getByRole(AriaRole.BUTTON, named("Mute"));
    button.click();
    assertThat(button).hasAttribute("aria-busy", "true");
    var query = lastCallback(bot);
    bot.result(
        "answerCallbackQuery",
        "{\"callback_query_id\":\"%s\",\"text\":\"Muted for 8 hours\"}".formatted(query));
    assertThat(page.getByText("Muted for 8 hours")).isVisible();
    assertThat(button).not().hasAttribute("aria-busy", "true");

    page.locator("#compose").fill("thanks");
    page.locator("#compose").press("Enter");
    assertThat(message("thanks")).isVisible();
    assertFits(width);
  }

  @Test
  void anEditIsSeenInPlace_andADeletedMessageGoes() {
    var bot = started();
    open(DESKTOP, "#chat=501");
    var id =
        bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"price 100\"}")
            .path("message_id")
            .asInt();
    assertThat(message("price 100")).isVisible();

    bot.result(
        "editMessageText",
        "{\"chat_id\":501,\"message_id\":%d,\"text\":\"price 120\"}".formatted(id));
    assertThat(message("price 120")).containsText("edited");
    assertThat(message("price 100")).hasCount(0);

    bot.result("deleteMessage", "{\"chat_id\":501,\"message_id\":%d}".formatted(id));
    assertThat(message("price 120")).hasCount(0);
  }

  @Test
  void anAlertHasToBeConfirmed() {
    var bot = started();
    bot.result(
        "sendMessage",
        "{\"chat_id\":501,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Why?\",\"callback_data\":\"w\"}]]}}");
    open(DESKTOP, "#chat=501");

    page.getByRole(AriaRole.BUTTON, named("Why?")).click();
    bot.result(
        "answerCallbackQuery",
        "{\"callback_query_id\":\"%s\",\"text\":\"Because of python\",\"show_alert\":true}"
            .formatted(lastCallback(bot)));

    assertThat(page.locator("#alert")).containsText("Because of python");
    page.getByRole(AriaRole.BUTTON, named("OK")).click();
    assertThat(page.locator("#alert")).isHidden();
  }

  @Test
  void whatComesElsewhereIsMarkedUnread_untilItIsOpened() {
    var bot = started();
    sandbox.chat(502).says("/start");
    open(DESKTOP, "#chat=501");

    bot.result("sendMessage", "{\"chat_id\":502,\"text\":\"one\"}");
    bot.result("sendMessage", "{\"chat_id\":502,\"text\":\"two\"}");
    assertThat(chat("Борис").locator(".badge")).hasText("2");

    chat("Борис").click();
    assertThat(message("two")).isVisible();
    assertThat(chat("Борис").locator(".badge")).hasCount(0);
  }

  @Test
  void whoReadsAboveIsNotMoved_butTold() {
    var bot = started();
    for (var number = 0; number < 40; number++) {
      bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"line %d\"}".formatted(number));
    }
    open(PHONE, "#chat=501");
    assertThat(message("line 39")).isInViewport();

    page.evaluate("document.getElementById('stream').scrollTop = 0");
    bot.result("sendMessage", "{\"chat_id\":501,\"text\":\"the newest\"}");

    assertThat(page.locator("#down-count")).hasText("1");
    assertThat(page.evaluate("document.getElementById('stream').scrollTop")).isEqualTo(0);
    page.locator("#down").click();
    assertThat(message("the newest")).isInViewport();
  }

  @Test
  void theBotIsBlockedAndUnblocked() {
    started();
    open(DESKTOP, "#chat=501");

    page.getByRole(AriaRole.BUTTON, named("What else can be done here")).click();
    page.getByRole(AriaRole.BUTTON, named("Block the bot")).click();
    page.getByRole(AriaRole.BUTTON, named("RESTART")).click();

    assertThat(page.locator("#compose")).isVisible();
  }

  @Test
  void commandsAreOffered_byKeyboardToo() {
    var bot = started();
    bot.result(
        "setMyCommands",
        "{\"commands\":[{\"command\":\"watch\",\"description\":\"Tell me\"},{\"command\":\"help\",\"description\":\"Explain\"}]}");
    open(DESKTOP, "#chat=501");

    page.getByRole(AriaRole.BUTTON, named("Menu")).click();
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(2);
    page.locator("#compose").fill("/he");
    assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
    page.locator("#compose").press("ArrowDown");
    page.locator("#compose").press("Enter");

    assertThat(message("/help")).isVisible();
  }

  @Test
  void aNewGroupIsMade_theBotComesIn_andSomeoneElseWrites() {
    started();
    open(DESKTOP, "");

    page.getByRole(AriaRole.BUTTON, named("New chat")).click();
    page.getByText("Group", new Page.GetByTextOptions().setExact(true)).click();
    page.locator("#new-dialog").getByLabel("Name").fill("Shop owners");
    page.getByRole(AriaRole.BUTTON, named("Create")).click();
    page.getByRole(AriaRole.BUTTON, named("Add the bot to this chat")).click();
    page.locator("#writer").selectOption("502");
    page.locator("#compose").fill("/latest");
    page.locator("#send").click();

    assertThat(message("/latest")).isVisible();
    assertThat(page.locator("#room-name")).hasText("Shop owners");
  }

  @Test
  void withSeveralBotsThePageLetsOneChoose() {
    var bot = started();
    bot.result("setMyName", "{\"name\":\"First\"}");
    bot.post("/bot78:second_BOT/setMyName?name=Second", "text/plain", new byte[0]);
    open(DESKTOP, "#chat=501");
    assertThat(message("/start")).isVisible();

    page.locator("#bot").selectOption("78");

    assertThat(page.getByRole(AriaRole.BUTTON, named("START"))).isVisible();
    assertThat(message("/start")).hasCount(0);
  }

  private TestBot started() {
    var bot = new TestBot(sandbox);
    sandbox.chat(501).says("/start");
    return bot;
  }

  private void open(int width, String place) {
    page.setViewportSize(width, 800);
    page.navigate(sandbox.address() + "/" + place);
  }

  private void listen(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  private static String lastCallback(TestBot bot) {
    return await().until(() -> newestQuery(bot), query -> !query.isEmpty());
  }

  private static String newestQuery(TestBot bot) {
    return bot.result("getUpdates", "{\"offset\":-1}")
        .path(0)
        .path("callback_query")
        .path("id")
        .asString("");
  }

  private Locator chat(String name) {
    return page.locator(
        "#chats button", new Page.LocatorOptions().setHas(page.getByText(name, exactly())));
  }

  private Locator message(String text) {
    return page.locator(".message", new Page.LocatorOptions().setHasText(text));
  }

  private void assertFits(int width) {
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(message("thanks")).isInViewport();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
