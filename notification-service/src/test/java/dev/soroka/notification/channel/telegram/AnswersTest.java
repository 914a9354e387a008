package dev.soroka.notification.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Keyboard;
import dev.soroka.common.contract.RichText;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.notification.channel.Call;
import dev.soroka.notification.channel.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
  private static final Call SEND =
      new Call.Send(Address.chat(1), RichText.plain("hello"), Keyboard.NONE);
  private static final Call EDIT =
      new Call.Edit(Address.chat(1), 77, RichText.plain("hello"), Keyboard.NONE);

  private final Answers answers = new Answers(SorokaJson.mapper());

  @ParameterizedTest
  @CsvSource({"302", "403", "404", "407", "502", "503"})
  void takeWhatIsNotTheBotApiForAnOutage(int status) {
    assertThat(answers.read(SEND, status, "<html>nginx</html>"))
        .isEqualTo(new Outcome.ServerFault("HTTP " + status + " that is no answer of the Bot API"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "{\"ok\":tr", "<html>", "{\"message\":\"hi\"}"})
  void doNotKnowWhatASuccessWithoutAnAnswerMeans(String body) {
    assertThat(answers.read(SEND, 200, body)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void waitALittleWhenToldToWaitWithoutANumber() {
    assertThat(answers.read(SEND, 429, failure(429, "Too Many Requests")))
        .isEqualTo(new Outcome.RetryAfter(Duration.ofSeconds(5)));
  }

  @Test
  void doNotTakeAMissingMethodForARefusedToken() {
    assertThat(answers.read(SEND, 404, failure(404, "Not Found: method not found")))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(answers.read(SEND, 404, failure(404, "Not Found")))
        .isEqualTo(new Outcome.Unauthorized("Not Found"));
  }

  @Test
  void followAChatToItsLargestNumber() {
    var body =
        """
        {"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded",
         "parameters":{"migrate_to_chat_id":-1004503599627370}}""";

    assertThat(answers.read(SEND, 400, body)).isEqualTo(new Outcome.Moved("-1004503599627370"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: MESSAGE_ID_INVALID"
      })
  void tellAnEditOfAGoneMessageFromARefusal(String description) {
    assertThat(answers.read(EDIT, 400, failure(400, description)))
        .isEqualTo(new Outcome.Gone(description));
    assertThat(answers.read(SEND, 400, failure(400, description)))
        .isEqualTo(new Outcome.Refused(description));
  }

  private static String failure(int code, String description) {
    return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description);
  }
}
