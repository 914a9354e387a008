package dev.soroka.management.sender;

import dev.soroka.common.api.AudienceApi;
import dev.soroka.common.api.AudienceApi.Audience;
import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.api.NotificationApi.SenderStatus;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Sender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts that send; their tokens go in and never come out. */
@RestController
@RequestMapping("/api/v1/senders")
class SenderResource {
  private final StorageApi.Senders senders;
  private final NotificationApi notifications;
  private final AudienceApi audiences;

  SenderResource(StorageApi.Senders senders, NotificationApi notifications, AudienceApi audiences) {
    this.senders = senders;
    this.notifications = notifications;
    this.audiences = audiences;
  }

  @GetMapping
  List<SenderView> list() {
    var status =
        notifications.senders().stream()
            .collect(Collectors.toMap(SenderStatus::sender, Function.identity()));
    var served = served();
    return senders.list().stream()
        .map(
            sender ->
                SenderView.of(
                    sender, status.get(sender.id()), served.getOrDefault(sender.id(), 0L)))
        .toList();
  }

  private Map<Long, Long> served() {
    var served = new HashMap<Long, Long>();
    for (var part : audiences.count(Audience.EVERYBODY)) {
      var sender = part.sender();
      if (sender != null) {
        served.merge(sender, part.subscribers(), Long::sum);
      }
    }
    return served;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SenderView add(@RequestBody StorageApi.NewSender sender) {
    return SenderView.of(senders.add(sender), null, null);
  }

  @PatchMapping("/{id}")
  SenderView change(@PathVariable long id, @RequestBody StorageApi.SenderChange change) {
    return SenderView.of(senders.change(id, change), null, null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    senders.remove(id);
  }

  /**
   * An account as an admin reads it.
   *
   * @param status how it fares where it is at work
   * @param subscribers to how many subscribers who want to be written to it writes
   */
  record SenderView(
      long id,
      String channel,
      String name,
      boolean proxied,
      boolean enabled,
      @Nullable SenderStatus status,
      @Nullable Long subscribers) {
    static SenderView of(Sender sender, @Nullable SenderStatus status, @Nullable Long subscribers) {
      return new SenderView(
          sender.id(),
          sender.channel(),
          sender.name(),
          sender.proxy() != null,
          sender.enabled(),
          status,
          subscribers);
    }
  }
}
