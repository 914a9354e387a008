package dev.soroka.management.others;

import dev.soroka.common.api.AudienceApi;
import dev.soroka.common.contract.Subscriber;
import java.util.List;
import org.springframework.stereotype.Component;

/** All subscribers who read one of the wanted languages. */
@Component
class AudienceInMemory implements AudienceApi {
  private final SubscribersInMemory subscribers;

  AudienceInMemory(SubscribersInMemory subscribers) {
    this.subscribers = subscribers;
  }

  @Override
  public List<Subscriber> page(Audience audience, long after, int limit) {
    return subscribers.list(after, Integer.MAX_VALUE).stream()
        .filter(
            one -> audience.languages().isEmpty() || audience.languages().contains(one.language()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Part> count(Audience audience) {
    return page(audience, 0, Integer.MAX_VALUE).stream()
        .map(one -> new Part(one.language(), one.sender(), 1))
        .toList();
  }
}
