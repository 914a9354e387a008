package dev.soroka.notification.outbox;

import dev.soroka.common.contract.Manner;
import dev.soroka.common.contract.Notification;
import dev.soroka.common.contract.Notification.Content;
import dev.soroka.common.contract.Timeline;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A notification as it is inserted, field by column. */
@JsonNaming(SnakeCaseStrategy.class)
record NewRow(
    String origin,
    long request,
    @Nullable Long subscriber,
    String channel,
    String target,
    @Nullable Integer topic,
    long sender,
    String language,
    int urgency,
    @Nullable String key,
    String reason,
    String title,
    Content content,
    Timeline timeline,
    Manner manner,
    boolean closed) {
  private static final int LONGEST_TITLE = 200;

  static NewRow of(Notification notification, long sender, boolean closed) {
    var recipient = notification.recipient();
    var address = recipient.address();
    return new NewRow(
        notification.origin(),
        notification.id(),
        recipient.subscriber(),
        address.channel(),
        address.target(),
        address.topic(),
        sender,
        recipient.language(),
        Columns.level(notification.urgency()),
        notification.key(),
        notification.reason(),
        title(notification.content()),
        notification.content(),
        notification.timeline(),
        notification.manner(),
        closed);
  }

  boolean isCampaign() {
    return urgency == Columns.level(Notification.Urgency.CAMPAIGN);
  }

  private static String title(Content content) {
    var text =
        switch (content) {
          case Content.AboutItem about -> about.item().item().title();
          case Content.Digest digest -> digest.entries().getFirst().title();
          case Content.Written(var written, _, _) -> written.text();
        };
    var line = text.strip().lines().findFirst().orElse("");
    return line.length() <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TITLE)));
  }
}
