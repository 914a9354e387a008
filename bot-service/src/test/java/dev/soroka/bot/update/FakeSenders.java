package dev.soroka.bot.update;

import dev.soroka.common.api.StorageApi;
import dev.soroka.common.contract.Sender;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what the senders were called. */
final class FakeSenders implements StorageApi.Senders {
  final Map<Long, String> names = new ConcurrentHashMap<>();

  @Override
  public Sender change(long id, StorageApi.SenderChange change) {
    names.put(id, String.valueOf(change.name()));
    return new Sender(id, "telegram", names.get(id), "", null, true);
  }

  @Override
  public Sender add(StorageApi.NewSender sender) {
    throw new UnsupportedOperationException("the bot service adds no senders");
  }

  @Override
  public List<Sender> list() {
    return List.of();
  }

  @Override
  public StorageApi.SetAside setAside(long id) {
    throw new UnsupportedOperationException("a bot sets no account aside");
  }

  @Override
  public void remove(long id) {
    names.remove(id);
  }
}
