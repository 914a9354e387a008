package dev.soroka.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.sandbox.limit.Limits;
import dev.soroka.sandbox.world.Chat;
import dev.soroka.sandbox.world.ChatType;
import dev.soroka.sandbox.world.Person;
import dev.soroka.sandbox.world.Standing;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Telegram refuses, in its words, one row each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StrictnessTest {

  private static final long FORUM = -1_000_000_000_005L;

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.forTests().withLimits(Limits.none()));
  private final TestBot bot = new TestBot(sandbox);

  @BeforeAll
  void peopleAndChats() {
    var control = sandbox.control();
    control.createPerson(501, "Anna");
    control.createPerson(new Person(502, "Boris", "ru"), Standing.STRANGER);
    control.createPerson(503, "Vera").blocks();
    control.createPerson(504, "Gone").deactivates();
    control.createGroup(-601, "Team");
    control.createGroup(-602, "Old team").kicks();
    control.createSupergroup(-1_000_000_000_003L, "Big team").kicks();
    control.createForum(FORUM, "Newsroom").opensTopic("Offers");
    control.createChat(
        new Chat.Card(-1_000_000_000_006L, ChatType.CHANNEL, "News", "", false), Standing.MEMBER);
    control.createChat(
        new Chat.Card(-1_000_000_000_007L, ChatType.SUPERGROUP, "Left", "", false), Standing.LEFT);
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"text":"x"}                                 | 400 | Bad Request: chat_id is empty
          {"chat_id":9,"text":"x"}                     | 400 | Bad Request: chat not found
          {"chat_id":"nobody","text":"x"}              | 400 | Bad Request: chat not found
          {"chat_id":"@nobody","text":"x"}             | 400 | Bad Request: chat not found
          {"chat_id":502,"text":"x"}                   | 400 | Bad Request: chat not found
          {"chat_id":503,"text":"x"}                   | 403 | Forbidden: bot was blocked by the user
          {"chat_id":504,"text":"x"}                   | 403 | Forbidden: user is deactivated
          {"chat_id":-602,"text":"x"}                  | 403 | Forbidden: bot was kicked from the group chat
          {"chat_id":-1000000000003,"text":"x"}        | 403 | Forbidden: bot was kicked from the supergroup chat
          {"chat_id":-1000000000007,"text":"x"}        | 403 | Forbidden: bot is not a member of the supergroup chat
          {"chat_id":-1000000000006,"text":"x"}        | 400 | Bad Request: need administrator rights in the channel chat
          {"chat_id":-1000000000005,"message_thread_id":1,"text":"x"}    | 400 | Bad Request: message thread not found
          {"chat_id":-1000000000005,"message_thread_id":4711,"text":"x"} | 400 | Bad Request: message thread not found
          {"chat_id":501,"text":""}                    | 400 | Bad Request: message text is empty
          {"chat_id":501}                              | 400 | Bad Request: message text is empty
          {"chat_id":501,"text":"x","reply_parameters":{"message_id":4711}} | 400 | Bad Request: message to be replied not found
          {"chat_id":501,"text":"<b>x","parse_mode":"HTML"}   | 400 | Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"
          {"chat_id":501,"text":"x","parse_mode":"rtf"}       | 400 | Bad Request: unsupported parse_mode
          {"chat_id":501,"text":"x","reply_markup":"{"}       | 400 | Bad Request: can't parse reply keyboard markup JSON object
          {"chat_id":501,"text":"x","reply_markup":[1]}       | 400 | Bad Request: object expected as reply markup
          {"chat_id":501,"text":"x","reply_markup":{"inline_keyboard":[{}]}} | 400 | Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays
          {"chat_id":501,"text":"x","reply_markup":{"keyboard":[[{"text":""}]]}} | 400 | Bad Request: keyboard button text must be non-empty
          """)
  void aMessageThatTelegramWouldNotSendIsRefused(String call, int code, String description) {
    var answer = bot.call("sendMessage", call);

    assertThat(answer.path("ok").asBoolean(true)).isFalse();
    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
    assertThat(answer.path("description").asString()).isEqualTo(description);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "Go"                                    | can't parse inline keyboard button: InlineKeyboardButton must be an Object
          {"callback_data":"x"}                   | can't parse inline keyboard button: Can't find field "text"
          {"text":" ","callback_data":"x"}        | inline keyboard button text must be non-empty
          {"text":"Go"}                           | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
          {"text":"Go","callback_data":""}        | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
          {"text":"Go","callback_data":"x","url":"https://e.org"} | can't parse inline keyboard button: Exactly one action is allowed, found url and callback_data
          {"text":"Go","callback_data":"0123456789012345678901234567890123456789012345678901234567890123x"} | BUTTON_DATA_INVALID
          {"text":"Go","callback_data":"привет-привет-привет-привет-привет!"} | BUTTON_DATA_INVALID
          {"text":"Go","url":"http://localhost/"} | inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL
          {"text":"Go","url":"ftp://e.org/"}      | inline keyboard button URL 'ftp://e.org/' is invalid: Unsupported URL protocol
          {"text":"Go","web_app":{"url":"http://e.org/"}} | inline keyboard button Web App URL 'http://e.org/' is invalid: Only HTTPS links are allowed
          {"text":"Go","copy_text":{"text":""}}   | BUTTON_COPY_TEXT_INVALID
          {"text":"Go","pay":true}                | BUTTON_TYPE_INVALID
          {"text":"Go","callback_data":"x","style":"pink"} | can't parse inline keyboard button: Invalid button style specified
          """)
  void aButtonThatTelegramWouldNotShowIsRefused(String button, String reason) {
    var call =
        "{\"chat_id\":501,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[[%s]]}}"
            .formatted(button);

    assertThat(bot.description("sendMessage", call)).isEqualTo("Bad Request: " + reason);
  }

  @Test
  void moreThanAHundredButtonsAreRefused() {
    var row =
        "["
            + "{\"text\":\"x\",\"callback_data\":\"y\"},".repeat(7)
            + "{\"text\":\"x\",\"callback_data\":\"y\"}]";
    var rows = String.join(",", Collections.nCopies(13, row));
    var call =
        "{\"chat_id\":501,\"text\":\"x\",\"reply_markup\":{\"inline_keyboard\":[" + rows + "]}}";

    assertThat(bot.description("sendMessage", call))
        .isEqualTo("Bad Request: reply markup is too long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          editMessageText        | {"text":"x"}                             | 400 | Bad Request: message identifier is not specified
          editMessageText        | {"chat_id":501,"message_id":4711,"text":"x"} | 400 | Bad Request: message to edit not found
          editMessageReplyMarkup | {"chat_id":501,"message_id":4711}        | 400 | Bad Request: message to edit not found
          editMessageReplyMarkup | {"chat_id":501,"message_id":4711,"reply_markup":{"keyboard":[]}} | 400 | Bad Request: inline keyboard expected
          deleteMessage          | {"chat_id":501}                          | 400 | Bad Request: message identifier is not specified
          deleteMessage          | {"chat_id":501,"message_id":4711}        | 400 | Bad Request: message to delete not found
          answerCallbackQuery    | {"callback_query_id":"4711"}             | 400 | Bad Request: query is too old and response timeout expired or query ID is invalid
          sendChatAction         | {"chat_id":501,"action":"sleeping"}      | 400 | Bad Request: wrong parameter action in request
          sendChatAction         | {"chat_id":503,"action":"typing"}        | 403 | Forbidden: bot was blocked by the user
          sendPhoto              | {"chat_id":501}                          | 400 | Bad Request: there is no photo in the request
          sendPhoto              | {"chat_id":501,"photo":"AgAC"}           | 400 | Bad Request: wrong file identifier/HTTP URL specified
          sendPhoto              | {"chat_id":501,"photo":"https://e.org/a.png"} | 400 | Bad Request: failed to get HTTP URL content
          sendMediaGroup         | {"chat_id":501}                          | 400 | Bad Request: parameter "media" is required
          sendMediaGroup         | {"chat_id":501,"media":{}}               | 400 | Bad Request: expected an Array of InputMedia
          sendMediaGroup         | {"chat_id":501,"media":[]}               | 400 | Bad Request: there are no messages to send
          sendMediaGroup         | {"chat_id":501,"media":[{"type":"photo"}]} | 400 | Bad Request: can't parse InputMedia: media not found
          sendMediaGroup         | {"chat_id":501,"media":[{"type":"photo","media":"attach://none"}]} | 400 | Bad Request: can't parse InputMedia: media not found
          getChat                | {"chat_id":9}                            | 400 | Bad Request: chat not found
          getChat                | {"chat_id":-1000000000007}               | 403 | Forbidden: bot is not a member of the supergroup chat
          getChatMember          | {"chat_id":-601}                         | 400 | Bad Request: invalid user_id specified
          getChatMember          | {"chat_id":-601,"user_id":4711}          | 400 | Bad Request: user not found
          getChatAdministrators  | {"chat_id":501}                          | 400 | Bad Request: there are no administrators in the private chat
          leaveChat              | {"chat_id":501}                          | 400 | Bad Request: chat member status can't be changed in private chats
          setMyCommands          | {"commands":[{"command":"Start","description":"x"}]} | 400 | Bad Request: BOT_COMMAND_INVALID
          setMyCommands          | {"commands":[{"command":"start","description":""}]}  | 400 | Bad Request: BOT_COMMAND_DESCRIPTION_INVALID
          setMyCommands          | {"commands":[],"scope":{"type":"chat"}}  | 400 | Bad Request: can't parse BotCommandScope: Empty chat_id specified
          setMyCommands          | {"commands":[],"scope":{"type":"world"}} | 400 | Bad Request: can't parse BotCommandScope: Unsupported type specified
          setMyCommands          | {"commands":"x"}                         | 400 | Bad Request: can't parse commands JSON object
          setMyShortDescription  | {"language_code":"english"}              | 400 | Bad Request: invalid language code specified
          setChatMenuButton      | {"menu_button":{"type":"disco"}}         | 400 | Bad Request: can't parse menu button: MenuButton has unsupported type
          setWebhook             | {"url":"bot.example.org"}                | 400 | Bad Request: invalid webhook URL specified
          sendDice               | {"chat_id":501}                          | 404 | Not Found
          """)
  void aCallThatTelegramWouldNotTakeIsRefused(
      String method, String call, int code, String description) {
    var answer = bot.call(method, call);

    assertThat(answer.path("error_code").asInt()).isEqualTo(code);
    assertThat(answer.path("description").asString()).isEqualTo(description);
  }

  @Test
  void aBrokenBodyIsRefused() {
    assertThat(bot.description("sendMessage", "{\"chat_id\":"))
        .isEqualTo("Bad Request: can't parse JSON object");
  }

  @Test
  void theSecondSetWebhookWithinASecondIsTooMuch() {
    bot.call("setWebhook", "{\"url\":\"https://bot.example.org/a\"}");

    assertThat(bot.description("setWebhook", "{\"url\":\"https://bot.example.org/b\"}"))
        .isEqualTo("Too Many Requests: retry after 1");
    bot.call("deleteWebhook", "{}");
  }

  @ParameterizedTest
  @CsvSource({"x, 401", "0:abcdef, 401", "77:a, 401", "77, 401"})
  void aTokenOfTheWrongShapeIsUnauthorized(String token, int code) {
    var response = bot.post("/bot" + token + "/getMe", "application/json", new byte[0]);

    assertThat(response.statusCode()).isEqualTo(code);
    assertThat(new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
  }

  @Test
  void otherTokensThanTheListedOnesAreUnauthorized() {
    try (var closed =
        Sandbox.start(SandboxOptions.forTests().withTokens(Set.of("78:other_TOKEN")))) {
      assertThat(new TestBot(closed).description("getMe", "{}")).isEqualTo("Unauthorized");
    }
  }
}
