package dev.soroka.bot.choice;

import dev.soroka.bot.text.Texts;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One of several things to choose.
 *
 * @param code as buttons carry it, never another thing's later
 * @param label what stands on its button
 * @param change what choosing it does; done twice it is the same as done once
 */
public record Option<T>(String code, Function<Texts, String> label, UnaryOperator<T> change) {
  /** An option that each language has a phrase for. */
  static <T> Option<T> said(String phrase, String code, UnaryOperator<T> change) {
    return new Option<>(code, texts -> texts.plain(phrase + "." + code), change);
  }

  /** Whether it is what is chosen now. */
  public boolean isChosen(T now) {
    return change.apply(now).equals(now);
  }
}
