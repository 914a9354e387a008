package dev.soroka.management.notification;

import dev.soroka.common.amqp.Bus;
import dev.soroka.common.announce.Announcer;
import dev.soroka.common.catalog.Settings;
import dev.soroka.common.contract.Setting;
import dev.soroka.common.json.SorokaJson;
import dev.soroka.testkit.SettableClock;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operators' chat for tests of other packages. */
public final class TestOperatorsChat {
  private TestOperatorsChat() {}

  /** The chat with this number, 0 for none, to which is written over this bus. */
  public static OperatorsChat number(long chat, JdbcClient jdbc, Bus bus, SettableClock clock) {
    var settings = new Settings(new StandardEnvironment());
    settings.put(new Setting(1, "operators.chat", Long.toString(chat)));
    var messages = new Messages(jdbc, SorokaJson.mapper());
    return new OperatorsChat(settings, messages, new Announcer<>(messages, bus, clock), clock);
  }
}
