package dev.soroka.management.campaign;

import dev.soroka.common.api.AudienceApi;
import dev.soroka.common.contract.Subscriber;
import java.util.List;
import java.util.stream.Collectors;

/** Subscribers that storage would find, whatever the audience. */
record FakeAudience(List<Subscriber> subscribers) implements AudienceApi {
  @Override
  public List<Subscriber> page(Audience audience, long after, int limit) {
    return subscribers.stream().filter(one -> one.id() > after).limit(limit).toList();
  }

  @Override
  public List<Part> count(Audience audience) {
    return subscribers.stream()
        .collect(Collectors.groupingBy(Subscriber::language, Collectors.counting()))
        .entrySet()
        .stream()
        .map(language -> new Part(language.getKey(), 1L, language.getValue()))
        .toList();
  }
}
