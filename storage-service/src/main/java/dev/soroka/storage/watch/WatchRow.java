package dev.soroka.storage.watch;

import dev.soroka.common.contract.Delivery;
import dev.soroka.common.contract.Watch;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A watch as its row. */
@Entity
@Table(name = "watch")
class WatchRow {
  @Id private long id;
  private long subscriber;
  private String name = "";
  private String query = "";
  private boolean active;

  @Convert(converter = DeliveryColumn.class)
  private Delivery delivery = Delivery.PLAIN;

  WatchRow() {}

  Watch watch() {
    return new Watch(id, subscriber, name, query, active, delivery);
  }
}
