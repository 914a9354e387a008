package dev.soroka.bot.dialog;

/**
 * What a chat was asked: the next thing it writes completes a command.
 *
 * @param id tells it from what is asked later
 * @param command the command's name
 * @param beginning what stands before the answer in the command's argument
 */
public record Question(long id, String command, String beginning) {
  /** The argument of the command, once it is completed by this answer. */
  public String argument(String answer) {
    return beginning.isEmpty() ? answer : beginning + " " + answer;
  }
}
