package dev.soroka.notification.account;

import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Recipient;
import dev.soroka.common.contract.Sender;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The accounts that send, as the catalogue has them now. */
public final class Accounts {
  /** Stands for the account of a row while no account of its channel is known. */
  public static final long NONE_YET = 0;

  private final CatalogMap<Sender> senders;

  public Accounts(CatalogMap<Sender> senders) {
    this.senders = senders;
  }

  /** All accounts, whether they may be used or not. */
  public Collection<Sender> all() {
    return senders.all();
  }

  /** The accounts that may be used, the oldest first. */
  public List<Sender> enabled() {
    return senders.all().stream()
        .filter(Sender::enabled)
        .sorted(Comparator.comparingLong(Sender::id))
        .toList();
  }

  /** The account with this id, whether it may be used or not. */
  public Optional<Sender> find(long id) {
    return senders.find(id);
  }

  /** The account that writes to those who know none: the oldest of the channel. */
  public Optional<Sender> standard(String channel) {
    return enabled().stream().filter(sender -> sender.channel().equals(channel)).findFirst();
  }

  /** The account that writes to this recipient. */
  public long choose(Recipient recipient) {
    var known = recipient.sender();
    return known != null
        ? known
        : standard(recipient.address().channel()).map(Sender::id).orElse(NONE_YET);
  }
}
