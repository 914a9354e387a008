package dev.soroka.filter.blacklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.contract.Audience;
import dev.soroka.common.contract.Ban;
import dev.soroka.common.contract.StoredItem;
import dev.soroka.testkit.Items;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlacklistTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Blacklist blacklist = new Blacklist(meters);

  @Test
  void rejectsNothingWhenItIsEmpty() {
    assertThat(blacklist.rejects(item())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"TOKEN, scam", "TOKEN, ' SCAM '", "AUTHOR, ivan petrov", "SOURCE, 7"})
  void rejectsWhatIsBannedWhateverTheLetterCase(Ban.Kind kind, String value) {
    blacklist.put(new Ban(1, kind, value, "a fraud"));

    assertThat(blacklist.rejects(item())).isTrue();
    assertThat(meters.counter("soroka_filter_rejected", "layer", "blacklist").count()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"TOKEN, scam2", "AUTHOR, scam", "AUTHOR, ivan", "SOURCE, 77", "TOKEN, 7"})
  void letsPassWhatIsNotMeant(Ban.Kind kind, String value) {
    blacklist.put(new Ban(1, kind, value, ""));

    assertThat(blacklist.rejects(item())).isFalse();
  }

  @Test
  void letsPassWhatIsMeantForOneRecipient() {
    blacklist.put(new Ban(1, Ban.Kind.SOURCE, "7", ""));

    assertThat(blacklist.rejects(Items.titled("Your order").audience(Audience.only(1)).stored()))
        .isFalse();
  }

  @Test
  void followsTheOperators() {
    var ban = new Ban(1, Ban.Kind.TOKEN, "scam", "a fraud");
    blacklist.put(ban);
    blacklist.put(new Ban(2, Ban.Kind.AUTHOR, "Ivan Petrov", ""));
    assertThat(blacklist.ban(item())).contains(ban);

    blacklist.remove(1);
    assertThat(blacklist.rejects(item())).isTrue();
    blacklist.retain(Set.of(1L));
    assertThat(blacklist.rejects(item())).isFalse();
  }

  private static StoredItem item() {
    return Items.titled("A swap").subject("Scam").label("author", "Ivan Petrov").stored();
  }
}
