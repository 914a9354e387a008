package dev.soroka.bot.choice;

import dev.soroka.bot.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One thing that can be chosen about something.
 *
 * @param name as buttons and phrases carry it
 * @param said what is chosen now, in words
 * @param options what is offered
 * @param reading understands what is typed instead; empty where only the options can be chosen
 */
public record Choice<T>(
    String name,
    BiFunction<T, Texts, String> said,
    List<Option<T>> options,
    Optional<Reading<T>> reading) {
  public Choice {
    options = List.copyOf(options);
  }

  static <T> Choice<T> ofOptions(
      String name, BiFunction<T, Texts, String> said, List<Option<T>> options) {
    return new Choice<>(name, said, options, Optional.empty());
  }

  /** Understands what somebody typed. */
  @FunctionalInterface
  public interface Reading<T> {
    Typed<T> read(String text, T now);
  }
}
