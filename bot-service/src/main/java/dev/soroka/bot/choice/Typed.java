package dev.soroka.bot.choice;

import java.util.List;
import java.util.function.Function;

/** What somebody typed, if it could be understood. */
public sealed interface Typed<T> {
  /** It means this. */
  record Understood<T>(T value) implements Typed<T> {}

  /** It means nothing to us; this phrase says what is wrong with it. */
  record Unclear<T>(String phrase, List<Object> arguments) implements Typed<T> {
    public Unclear {
      arguments = List.copyOf(arguments);
    }

    static <T> Unclear<T> because(String phrase, Object... arguments) {
      return new Unclear<>(phrase, List.of(arguments));
    }
  }

  /** The same about what follows from it. */
  default <R> Typed<R> then(Function<T, Typed<R>> next) {
    return switch (this) {
      case Understood<T>(var value) -> next.apply(value);
      case Unclear<T>(var phrase, var arguments) -> new Unclear<>(phrase, arguments);
    };
  }
}
