package dev.soroka.storage.subscriber;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Preferences;
import dev.soroka.common.contract.Subscriber;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A subscriber as a row. */
@Entity
@Table(name = "subscriber")
class SubscriberRow {
  @Id private long id;
  private String channel = "";
  private String target = "";
  private @Nullable Integer topic;
  private @Nullable Long sender;
  private String language = "";
  private boolean paused;
  private boolean closed;

  @Convert(converter = PreferencesColumn.class)
  private Preferences preferences = Preferences.USUAL;

  SubscriberRow() {}

  Subscriber subscriber() {
    return new Subscriber(
        id, new Address(channel, target, topic), sender, language, paused, closed, preferences);
  }
}
