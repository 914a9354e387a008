package dev.soroka.common.contract;

import java.util.List;

/** A task: send these notifications, at most 100. */
public record NotificationRequested(List<Notification> notifications) implements Message {
  /** The longest list of notifications in one message. */
  public static final int LIMIT = 100;

  public NotificationRequested {
    notifications = List.copyOf(notifications);
  }
}
