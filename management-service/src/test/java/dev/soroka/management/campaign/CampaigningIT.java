package dev.soroka.management.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.NotificationFinished.State;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaigningIT {
  private static final Duration MOMENT = Duration.ofMillis(250);

  private final CampaignStage stage = new CampaignStage();

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void asksForNobodyTwice_whenTheBrokerWasAway() {
    var news = stage.with(30).draft(fast(""));
    stage.steering.start(news.id());
    stage.brokerIsAway = true;
    assertThatThrownBy(() -> stage.pass(MOMENT)).hasMessage("the broker is away");
    stage.brokerIsAway = false;

    stage.clock.advance(Duration.ofSeconds(6));
    stage.announcer.sweep();
    stage.announcer.sweep();
    stage.pass(Duration.ofSeconds(1));

    assertThat(stage.askedSubscribers()).hasSize(30).doesNotHaveDuplicates();
  }

  @Test
  void pullsAPageOnce_whenTwoInstancesHaveFetchedIt() {
    var news = stage.with(30).started(slow(""));
    var before = stage.run(news);
    var page = List.copyOf(stage.audience.subList(20, 30));

    stage.ledger.pulled(before, page, false);
    stage.ledger.pulled(before, page, false);

    assertThat(before.pulled()).isEqualTo(20);
    assertThat(stage.run(news).pulled()).isEqualTo(30);
  }

  @Test
  void countsNobodyTwice_whoStandsInTwoPages() {
    var news = stage.with(30).started(slow(""));
    var before = stage.run(news);

    stage.ledger.pulled(before, List.copyOf(stage.audience.subList(15, 30)), true);

    assertThat(stage.run(news).pulled()).isEqualTo(30);
  }

  @Test
  void pausesByItself_whenTooManyCannotBeDelivered() {
    var news = stage.with(2_000).started(fast(""));
    stage.answer(State.CLOSED, 19);
    stage.pass(MOMENT);
    assertThat(stage.view(news).state()).isEqualTo("running");

    stage.answer(State.CLOSED, 1);
    int asked = stage.asked.size();
    stage.pass(Duration.ofSeconds(5));

    assertThat(stage.view(news).state()).isEqualTo("paused");
    assertThat(stage.view(news).why()).isEqualTo("20 of the latest 20 could not be delivered");
    assertThat(stage.asked).hasSize(asked);
    assertThat(stage.actions(news)).containsExactly("create", "start", "begin", "pause");
  }

  @Test
  void pausesByItself_whenTheChannelSlowsItsAccountsDown() {
    stage.senders.add(SenderStates.sending(1, 5.9));
    var all = stage.with(30).started(slow(""));
    var others = stage.started(slow("\"senders\": [2],"));

    stage.pass(MOMENT);

    assertThat(stage.view(all).state()).isEqualTo("paused");
    assertThat(stage.view(all).why()).contains("slowed sender 1 down to 5.9 calls a second");
    assertThat(stage.view(others).state()).isEqualTo("running");
  }

  @Test
  void staysPaused_untilAnOperatorStartsItAgain() {
    stage.senders.add(SenderStates.silent(1, stage.clock.instant().plusSeconds(600)));
    var news = stage.with(30).started(slow(""));
    stage.pass(MOMENT);
    assertThat(stage.view(news).why()).contains("wants no calls of sender 1");

    stage.senders.clear();
    stage.pass(Duration.ofSeconds(5));
    assertThat(stage.view(news).state()).isEqualTo("paused");

    stage.beat();
    stage.steering.start(news.id());
    stage.answer(State.SENT);
    stage.pass(Duration.ofSeconds(5));
    assertThat(stage.asked).hasSize(5);
  }

  @Test
  void sendsAFewFirst_whileTheOthersWait() {
    var news = stage.with(300).started(fast("\"canary\": 0.01,"));
    stage.pass(Duration.ofSeconds(10));
    assertThat(stage.asked).hasSize(3);

    stage.answer(State.SENT);
    stage.pass(Duration.ofSeconds(1));

    assertThat(stage.asked).hasSize(297);
    assertThat(stage.actions(news)).contains("canary");
  }

  @Test
  void sendsNobodyElse_whenThoseWhoWentFirstFail() {
    var news = stage.with(300).started(fast("\"canary\": 0.01,"));
    stage.answer(State.CLOSED);
    stage.pass(Duration.ofSeconds(10));

    assertThat(stage.asked).isEmpty();
    assertThat(stage.view(news).why()).isEqualTo("3 of the latest 3 could not be delivered");

    stage.steering.start(news.id());
    stage.pass(Duration.ofSeconds(1));
    assertThat(stage.asked).as("the operator wants it all the same").hasSize(297);
  }

  @Test
  void keepsItsPace_alsoWhenItIsChangedMeanwhile() {
    var news = stage.with(2_000).started(slow(""));
    for (int second = 0; second < 10; second++) {
      stage.pass(Duration.ofSeconds(1));
      stage.tell(State.SENT, List.copyOf(stage.asked.subList(second, stage.asked.size())));
    }
    assertThat(stage.asked).hasSizeBetween(10, 12);

    int before = stage.asked.size();
    stage.steering.change(news.id(), "News", 600);
    for (int second = 0; second < 10; second++) {
      int told = stage.asked.size();
      stage.pass(Duration.ofSeconds(1));
      stage.tell(State.SENT, List.copyOf(stage.asked.subList(told, stage.asked.size())));
    }
    assertThat(stage.asked.size() - before).isBetween(99, 102);
  }

  @Test
  void countsEveryOutcomeOnce() {
    var news = stage.with(8).started(fast(""));
    var all = List.copyOf(stage.asked);
    assertThat(all).hasSize(8);
    stage.tell(State.SENT, all.subList(0, 3));
    stage.tell(State.SENT, all.subList(0, 3));
    stage.tell(State.REFUSED, all.subList(3, 4));
    stage.tell(State.CLOSED, all.subList(4, 5));
    stage.tell(State.EXHAUSTED, all.subList(5, 6));
    stage.tell(State.UNCERTAIN, all.subList(6, 7));

    var counts = stage.view(news).counts();
    assertThat(List.of(counts.total(), counts.sent(), counts.refused(), counts.closed()))
        .containsExactly(8L, 3L, 1L, 1L);
    assertThat(List.of(counts.exhausted(), counts.uncertain(), counts.left(), counts.underWay()))
        .containsExactly(1L, 1L, 1L, 1L);
    stage.tell(State.SENT, all);
    stage.pass(MOMENT);
    assertThat(stage.view(news).state()).isEqualTo("finished");
    assertThat(stage.view(news).counts().left()).isZero();
  }

  @Test
  void asksForNobodyMore_onceItIsCancelled() {
    var news = stage.with(2_000).started(slow(""));
    stage.steering.cancel(news.id());
    assertThat(stage.stopped).containsExactly(news.origin());
    int asked = stage.asked.size();

    stage.pass(Duration.ofSeconds(10));
    assertThat(stage.asked).hasSize(asked);
    assertThat(stage.stopped).as("while something is under way").hasSizeGreaterThan(1);

    stage.answer(State.CANCELLED);
    stage.pass(MOMENT);
    stage.stopped.clear();
    stage.pass(Duration.ofSeconds(1));
    assertThat(stage.stopped).isEmpty();
    assertThat(stage.view(news).counts().left()).isEqualTo(2_000);
    assertThatThrownBy(() -> stage.steering.start(news.id()))
        .hasMessage("Campaign 1 is cancelled for good; make a new one");
  }

  @Test
  void saysItsTextsInTurn_eachInTheReadersLanguage() {
    stage.add(1, "en");
    stage.add(2, "ru");
    stage.add(3, "zh");
    stage.started(
        """
        {"name": "News", "texts": {"en": ["One", "Two"], "ru": "Новость"}, "perMinute": 60000,
          "repeat": {"every": "PT1H", "times": 3}}
        """);
    assertThat(texts()).containsExactlyInAnyOrder("One", "Новость", "One");

    stage.answer(State.SENT);
    stage.pass(Duration.ofMinutes(1));
    assertThat(stage.asked).isEmpty();
    stage.clock.advance(Duration.ofMinutes(59));
    stage.pass(Duration.ofSeconds(1));

    assertThat(texts()).containsExactlyInAnyOrder("Two", "Новость", "Two");
  }

  @Test
  void saysBeforeTheStartWhomItReachesAndHowLongThatTakes() {
    stage.with(300).add(301, "ru");
    stage.senders.add(SenderStates.sending(1, 2));

    var estimate = stage.estimating.of(stage.draft(fast("\"canary\": 0.01,")));

    assertThat(estimate.recipients()).isEqualTo(301);
    assertThat(estimate.untranslated()).containsExactly("ru");
    assertThat(estimate.canary()).isEqualTo(4);
    assertThat(estimate.duration()).isEqualTo(Duration.ofSeconds(150));
  }

  @Test
  void runsFiftyAtOnceWithoutOneWaitingForAnother() {
    stage.with(100);
    for (int campaign = 0; campaign < 50; campaign++) {
      stage.steering.start(stage.draft(fast("")).id());
    }
    stage.pass(Duration.ofSeconds(1));

    assertThat(stage.asked).hasSize(5_000);
    assertThat(stage.asked.stream().map(Notification::origin).distinct()).hasSize(50);
  }

  private List<String> texts() {
    return stage.asked.stream()
        .map(one -> ((Content.Written) one.content()).text().text())
        .toList();
  }

  private static String fast(String more) {
    return campaign(60_000, more);
  }

  private static String slow(String more) {
    return campaign(60, more);
  }

  private static String campaign(int perMinute, String more) {
    return "{%s \"name\": \"News\", \"texts\": {\"en\": \"Hello\"}, \"perMinute\": %d}"
        .formatted(more, perMinute);
  }
}
