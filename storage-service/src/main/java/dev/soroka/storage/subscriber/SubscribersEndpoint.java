package dev.soroka.storage.subscriber;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.api.StorageApi.Meeting;
import dev.soroka.common.api.StorageApi.Move;
import dev.soroka.common.api.StorageApi.SubscriberChange;
import dev.soroka.common.contract.Subscriber;
import dev.soroka.common.ops.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the subscribers. */
@RestController
class SubscribersEndpoint implements StorageApi.Subscribers {
  private final SubscriberRows rows;
  private final Greeting greeting;
  private final Changing changing;
  private final Moving moving;
  private final Erasing erasing;

  SubscribersEndpoint(
      SubscriberRows rows, Greeting greeting, Changing changing, Moving moving, Erasing erasing) {
    this.rows = rows;
    this.greeting = greeting;
    this.changing = changing;
    this.moving = moving;
    this.erasing = erasing;
  }

  @Override
  public Subscriber meet(Meeting meeting) {
    return subscriber(greeting.meet(meeting));
  }

  @Override
  public Optional<Subscriber> at(String channel, String target, @Nullable Integer topic) {
    return rows.findByChannelAndTargetAndTopic(channel, target, topic)
        .map(SubscriberRow::subscriber);
  }

  @Override
  public Optional<Subscriber> find(long id) {
    return rows.findById(id).map(SubscriberRow::subscriber);
  }

  @Override
  public List<Subscriber> list(long after, int limit) {
    return rows.findByIdGreaterThanOrderById(after, Limit.of(limit)).stream()
        .map(SubscriberRow::subscriber)
        .toList();
  }

  @Override
  public Subscriber change(long id, SubscriberChange change) {
    changing.change(id, change);
    return subscriber(id);
  }

  @Override
  public void move(Move move) {
    moving.move(move.from(), move.to());
  }

  @Override
  public void erase(long id) {
    erasing.erase(id);
  }

  private Subscriber subscriber(long id) {
    return find(id).orElseThrow(() -> Problem.notFound("There is no subscriber " + id));
  }
}
