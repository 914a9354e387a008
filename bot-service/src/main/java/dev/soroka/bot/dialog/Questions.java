package dev.soroka.bot.dialog;

import dev.soroka.common.contract.Address;
import java.util.Optional;

/** Keeps what each chat was asked last, until it answers or does something else. */
public interface Questions {
  /** Asks for the rest of a command's argument, in place of what was asked earlier. */
  void ask(Address address, String command, String beginning);

  /** The question that is open. */
  Optional<Question> find(Address address);

  /** Closes this question, unless another was asked since. */
  void close(Address address, Question question);

  /** Closes whatever question is open. */
  void forget(Address address);
}
