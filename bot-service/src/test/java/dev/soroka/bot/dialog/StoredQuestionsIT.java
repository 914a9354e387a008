package dev.soroka.bot.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Address;
import dev.soroka.common.ops.Service;
import dev.soroka.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredQuestionsIT {
  private static final Address ANNA = Address.chat(501);
  private static final Address TOPIC = new Address("telegram", "501", 12);

  private final ServiceDatabase database = ServiceDatabase.fresh(Service.BOT);
  private final Questions questions = new StoredQuestions(database.client());

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void forgetsAQuestionThatWasNotAnsweredForLong() {
    questions.ask(ANNA, "settings", "quiet");
    database
        .client()
        .sql("update question set asked_at = asked_at - interval '11 minutes'")
        .update();

    assertThat(questions.find(ANNA)).isEmpty();
  }

  @Test
  void takesNothingForAnAnswerOfAnotherChat() {
    questions.ask(ANNA, "settings", "quiet");

    assertThat(questions.find(Address.chat(502))).isEmpty();
    assertThat(questions.find(TOPIC)).isEmpty();
    assertThat(questions.find(ANNA).orElseThrow().argument("23-7")).isEqualTo("quiet 23-7");
  }

  @Test
  void closesOnlyTheQuestionThatWasAnswered() {
    questions.ask(ANNA, "mute", "word");
    var first = questions.find(ANNA).orElseThrow();
    questions.ask(ANNA, "check", "");
    questions.close(ANNA, first);
    assertThat(questions.find(ANNA).orElseThrow().command()).isEqualTo("check");

    questions.close(ANNA, questions.find(ANNA).orElseThrow());
    assertThat(questions.find(ANNA)).isEmpty();
  }

  @Test
  void hasOneQuestionForAChat() {
    questions.ask(TOPIC, "mute", "word");
    questions.ask(TOPIC, "mute", "author");
    questions.ask(ANNA, "check", "");
    questions.forget(TOPIC);

    assertThat(questions.find(TOPIC)).isEmpty();
    assertThat(questions.find(ANNA)).isPresent();
  }
}
