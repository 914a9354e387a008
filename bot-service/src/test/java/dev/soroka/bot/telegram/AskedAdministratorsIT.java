package dev.soroka.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.secret.Secrets;
import dev.soroka.sandbox.Sandbox;
import dev.soroka.sandbox.SandboxOptions;
import dev.soroka.sandbox.fault.Fault;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AskedAdministratorsIT {
  private static final String TOKEN = "700:a-token-of-the-tests";
  private static final Secrets SECRETS = new Secrets("A".repeat(43) + "=");
  private static final long BOT = 7;
  private static final long GROUP = -600;
  private static final long ANNA = 501;
  private static final long BORIS = 502;

  private final Sandbox telegram =
      Sandbox.start(SandboxOptions.forTests().withTokens(Set.of(TOKEN)));
  private final CatalogMap<Sender> senders = new CatalogMap<>(Sender::id);
  private final AskedAdministrators administrators = new AskedAdministrators(bots());

  @AfterEach
  void stop() {
    administrators.close();
    telegram.close();
  }

  @Test
  void asksAgain_whenTelegramCannotBeAsked() {
    knows(TOKEN);
    telegram.faults().order(Fault.reset("getChatMember"));

    assertThatThrownBy(() -> administrators.include(BOT, GROUP, ANNA))
        .isInstanceOf(TelegramAway.class)
        .hasMessageNotContaining(TOKEN);
    assertThatThrownBy(() -> administrators.include(8, GROUP, ANNA))
        .isInstanceOf(TelegramAway.class);
  }

  @Test
  void takesNobodyForAnAdministrator_whomTelegramDoesNotKnowThere() {
    knows(TOKEN);
    telegram.control().createGroup(GROUP, "Team");

    assertThat(administrators.include(BOT, GROUP, 999)).isFalse();
    assertThat(administrators.include(BOT, -999, ANNA)).isFalse();
  }

  @Test
  void knowsWhoRunsAGroup_nowAndNotBefore() {
    knows(TOKEN);
    telegram.control().createPerson(ANNA, "Anna");
    telegram.control().createPerson(BORIS, "Boris");
    var group = telegram.control().createGroup(GROUP, "Team");

    assertThat(administrators.include(BOT, GROUP, ANNA)).isTrue();
    assertThat(administrators.include(BOT, GROUP, BORIS)).isFalse();
    group.appoints(BORIS);
    assertThat(administrators.include(BOT, GROUP, BORIS)).isTrue();
    group.dismisses(BORIS);
    assertThat(administrators.include(BOT, GROUP, BORIS)).isFalse();
  }

  @Test
  void followsAnAccountThatChanges() {
    knows("700:a-wrong-token");
    telegram.control().createPerson(ANNA, "Anna");
    telegram.control().createGroup(GROUP, "Team");

    assertThatThrownBy(() -> administrators.include(BOT, GROUP, ANNA))
        .isInstanceOf(TelegramAway.class);
    knows(TOKEN);
    assertThat(administrators.include(BOT, GROUP, ANNA)).isTrue();
  }

  private void knows(String token) {
    senders.put(new Sender(BOT, "telegram", "", SECRETS.encrypt(token), null, true));
  }

  private Bots bots() {
    var time = Duration.ofSeconds(5);
    var properties = new TelegramProperties(telegram.address(), time, time, time);
    return new Bots(senders, properties, new JsonMapper(), SECRETS);
  }
}
