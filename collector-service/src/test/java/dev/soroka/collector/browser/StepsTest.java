package dev.soroka.collector.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class StepsTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'steps': 'click'}                             | options.steps is a list of at most 30 steps",
        "{'steps': ['click']}                           | step 1 is an object such as",
        "{'steps': [{'scroll': 1}, {}]}                 | step 2 says one of goto, waitFor, pause,",
        "{'steps': [{'scroll': 1, 'click': 'a'}]}       | step 1 says one of goto, waitFor, pause,",
        "{'steps': [{'click': ''}]}                     | step 1, click, needs a text of at most 500",
        "{'steps': [{'click': 'a', 'times': 2}]}        | step 1, click, knows nothing of «times»",
        "{'steps': [{'click': 'a', 'optional': 'yes'}]} | step 1, click, optional is true or false",
        "{'steps': [{'scroll': 51}]}                    | step 1, scroll, is a number from 1 to 50",
        "{'steps': [{'pause': 31}]}                     | step 1, pause, is a number of seconds",
        "{'steps': [{'type': '#q'}]}                    | step 1, type, text needs a text",
        "{'step': []}                                   | a browser source has no option «step»"
      })
  void saysWhatIsWrong(String options, String problem) {
    assertThat(Steps.problems(read(options))).singleElement().asString().startsWith(problem);
  }

  @Test
  void takesNoMoreThanThirty() {
    Map<String, Object> options = Map.of("steps", Collections.nCopies(31, Map.of("scroll", 1)));

    assertThat(Steps.problems(options)).hasSize(1);
  }

  @Test
  void readsEveryKindOfStep() throws Steps.Fault {
    var options =
        read(
            """
            {'steps': [{'goto': 'https://a.example/'}, {'waitFor': '.list'}, {'pause': 0.5},
              {'click': '.cookies', 'optional': true}, {'scroll': 3},
              {'type': '#q', 'text': 'java', 'enter': true}]}""");

    assertThat(Steps.of(options))
        .isEqualTo(
            List.of(
                new Step.Goto("https://a.example/"),
                new Step.WaitFor(".list"),
                new Step.Pause(Duration.ofMillis(500)),
                new Step.Click(".cookies", true),
                new Step.Scroll(3),
                new Step.Write("#q", "java", true)));
    assertThat(Steps.problems(options)).isEmpty();
    assertThat(Steps.of(Map.of())).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> read(String options) {
    return JSON.readValue(options.replace('\'', '"'), Map.class);
  }
}
