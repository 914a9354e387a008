package dev.soroka.management.sender;

import dev.soroka.common.api.NotificationApi;
import dev.soroka.common.api.NotificationApi.SenderStatus;
import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Sender;
import java.util.List;
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

  SenderResource(StorageApi.Senders senders, NotificationApi notifications) {
    this.senders = senders;
    this.notifications = notifications;
  }

  @GetMapping
  List<SenderView> list() {
    var status =
        notifications.senders().stream()
            .collect(Collectors.toMap(SenderStatus::sender, Function.identity()));
    return senders.list().stream()
        .map(sender -> SenderView.of(sender, status.get(sender.id())))
        .toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SenderView add(@RequestBody StorageApi.NewSender sender) {
    return SenderView.of(senders.add(sender), null);
  }

  @PatchMapping("/{id}")
  SenderView change(@PathVariable long id, @RequestBody StorageApi.SenderChange change) {
    return SenderView.of(senders.change(id, change), null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable long id) {
    senders.remove(id);
  }

  /** An account as an admin reads it, with how it fares where it is at work. */
  record SenderView(
      long id,
      String channel,
      String name,
      boolean proxied,
      boolean enabled,
      @Nullable SenderStatus status) {
    static SenderView of(Sender sender, @Nullable SenderStatus status) {
      return new SenderView(
          sender.id(),
          sender.channel(),
          sender.name(),
          sender.proxy() != null,
          sender.enabled(),
          status);
    }
  }
}
