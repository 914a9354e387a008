package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Draft;
import dev.soroka.bot.dialog.Drafts;
import dev.soroka.common.contract.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drafts in memory. */
final class FakeDrafts implements Drafts {
  final List<Kept> all = new ArrayList<>();
  private long last;

  record Kept(long id, Address address, Draft draft) {}

  @Override
  public long keep(Address address, Draft draft) {
    last++;
    all.add(new Kept(last, address, draft));
    return last;
  }

  @Override
  public Optional<Draft> find(Address address, long id) {
    return all.stream()
        .filter(one -> one.id() == id && one.address().equals(address))
        .map(Kept::draft)
        .findFirst();
  }

  @Override
  public void forget(Address address) {
    all.removeIf(one -> one.address().equals(address));
  }
}
