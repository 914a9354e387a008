package dev.soroka.management.others;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Ban;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Bans that storage would keep. */
@Component
class BansInMemory implements StorageApi.Bans {
  private final Map<Long, Ban> bans = new ConcurrentSkipListMap<>();
  private final AtomicLong numbers = new AtomicLong();

  @Override
  public Ban add(StorageApi.NewBan draft) {
    long id = numbers.incrementAndGet();
    var note = Objects.requireNonNullElse(draft.note(), "");
    var ban = new Ban(id, draft.kind(), draft.value(), note);
    bans.put(id, ban);
    return ban;
  }

  @Override
  public List<Ban> list(long after, int limit) {
    return bans.values().stream().filter(ban -> ban.id() > after).limit(limit).toList();
  }

  @Override
  public void remove(long id) {
    bans.remove(id);
  }
}
