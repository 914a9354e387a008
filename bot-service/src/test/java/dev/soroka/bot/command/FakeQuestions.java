package dev.soroka.bot.command;

import dev.soroka.bot.dialog.Question;
import dev.soroka.bot.dialog.Questions;
import dev.soroka.common.contract.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each chat was asked last. */
final class FakeQuestions implements Questions {
  private final Map<Address, Question> open = new HashMap<>();
  private long last;

  @Override
  public void ask(Address address, String command, String beginning) {
    last++;
    open.put(address, new Question(last, command, beginning));
  }

  @Override
  public Optional<Question> find(Address address) {
    return Optional.ofNullable(open.get(address));
  }

  @Override
  public void close(Address address, Question question) {
    open.remove(address, question);
  }

  @Override
  public void forget(Address address) {
    open.remove(address);
  }
}
