package dev.soroka.bot.dialog;

import dev.soroka.common.contract.Address;
import java.util.Optional;

/** Keeps what a button needs to know and has no room for. */
public interface Drafts {
  /** Keeps a draft for this chat and returns its number. */
  long keep(Address address, Draft draft);

  /** The draft with this number, if it is this chat's and not too old. */
  Optional<Draft> find(Address address, long id);

  /** Forgets all drafts of this chat. */
  void forget(Address address);
}
