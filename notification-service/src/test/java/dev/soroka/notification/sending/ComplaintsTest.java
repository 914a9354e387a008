package dev.soroka.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.notification.sending.Complaints.Ruling;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComplaintsTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final Complaints complaints = new Complaints();

  @Test
  void concernOneChatAtFirst() {
    assertThat(complain("10", 5, 0)).isEqualTo(new Ruling.Chat());
    assertThat(complain("10", 7, SECOND)).isEqualTo(new Ruling.Chat());
  }

  @Test
  void concernThePaceWhenTwoChatsComplainTogether() {
    complain("10", 5, 0);

    assertThat(complain("20", 5, SECOND / 2)).isEqualTo(new Ruling.TooFast());
  }

  @Test
  void concernEachChatAloneWhenTheyComeFarApart() {
    complain("10", 5, 0);

    assertThat(complain("20", 5, 2 * SECOND)).isEqualTo(new Ruling.Chat());
  }

  @Test
  void concernTheAccountWhenSeveralChatsComplainAndNothingGoesWell() {
    complain("10", 3_600, 0);
    complain("20", 9, SECOND);

    assertThat(complain("30", 10, 2 * SECOND))
        .isEqualTo(new Ruling.Account(Duration.ofSeconds(10)));
  }

  @Test
  void sayEachTimeBetterHowLongTheAccountMustBeSilent() {
    complain("10", 5, 0);
    complain("20", 6, 0);
    complain("30", 7, 0);
    complain("40", 8, 0);

    assertThat(complain("50", 9, 0)).isEqualTo(new Ruling.Account(Duration.ofSeconds(8)));
  }

  @Test
  void concernChatsWhileOtherCallsGoWell() {
    complain("10", 5, 0);
    complain("20", 5, 2 * SECOND);

    complaints.answered(SECOND);

    assertThat(complain("30", 5, 4 * SECOND)).isEqualTo(new Ruling.Chat());
  }

  @Test
  void areNotDisprovedByACallThatBeganBefore() {
    complain("10", 5, SECOND);
    complain("20", 5, 3 * SECOND);

    complaints.answered(0);

    assertThat(complain("30", 5, 5 * SECOND)).isEqualTo(new Ruling.Account(Duration.ofSeconds(3)));
  }

  @Test
  void concernTheAccountWhenTheCallWasForNoChat() {
    assertThat(complaints.rule(Optional.empty(), Duration.ofSeconds(8), 0))
        .isEqualTo(new Ruling.Account(Duration.ofSeconds(8)));
  }

  private Ruling complain(String chat, int seconds, long now) {
    return complaints.rule(Optional.of(chat), Duration.ofSeconds(seconds), now);
  }
}
