package dev.soroka.management.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Sender;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Senders that storage would keep. */
@Component
public class SendersInMemory implements StorageApi.Senders {
  private final Map<Long, Sender> senders = new ConcurrentSkipListMap<>();
  private final AtomicLong numbers = new AtomicLong();

  @Override
  public Sender add(StorageApi.NewSender draft) {
    long id = numbers.incrementAndGet();
    var sender = new Sender(id, draft.channel(), "bot " + id, draft.token(), draft.proxy(), true);
    senders.put(id, sender);
    return sender;
  }

  @Override
  public List<Sender> list() {
    return List.copyOf(senders.values());
  }

  /** Only a switch is asked for. */
  @Override
  public Sender change(long id, StorageApi.SenderChange change) {
    var before = Objects.requireNonNull(senders.get(id));
    var after =
        new Sender(
            id,
            before.channel(),
            before.name(),
            before.token(),
            before.proxy(),
            Boolean.TRUE.equals(change.enabled()));
    senders.put(id, after);
    return after;
  }

  @Override
  public StorageApi.SetAside setAside(long id) {
    change(id, new StorageApi.SenderChange(null, false));
    return new StorageApi.SetAside(2, 1);
  }

  @Override
  public void remove(long id) {
    senders.remove(id);
  }
}
