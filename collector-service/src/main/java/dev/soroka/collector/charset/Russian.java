package dev.soroka.collector.charset;

import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells Russian from the gibberish that the wrong one of its many charsets makes of it, by the
 * pairs of letters that Russian words are made of.
 */
final class Russian {
  private static final List<Charset> CHARSETS =
      List.of(
          Charset.forName("windows-1251"),
          Charset.forName("KOI8-R"),
          Charset.forName("IBM866"),
          Charset.forName("ISO-8859-5"),
          Charset.forName("x-MacCyrillic"));

  private static final Set<String> FREQUENT =
      Set.of(
          ("ст но то на ен ов ни ра во ко ро по пр ер ос ли ал ан ре ка не ол ва "
                  + "го ор ел от ом де ет та ло ла ти од ны те об ак ес ит ат ин ог ри ль "
                  + "ле ве аз ск ас ть да ви им ам ки из ил ся ой ий ый ие ия ше ча че эт "
                  + "жи ми ме мо му за ым их ых до ру се со сп вы тр ди чи ци ну бы ед ез "
                  + "ем ус уд уч уж ля лю дн нн ав ар")
              .split(" "));

  private static final int ENOUGH = 12;
  private static final double RUSSIAN = 0.40;
  private static final double GIBBERISH = 0.25;

  private Russian() {}

  /** The charset in which these bytes are Russian, if they are not in the one given. */
  static Optional<Charset> betterThan(Charset given, byte[] sample) {
    if (share(new String(sample, given)) >= GIBBERISH) {
      return Optional.empty();
    }
    return charset(sample);
  }

  /** The charset in which these bytes are Russian. */
  static Optional<Charset> charset(byte[] sample) {
    Optional<Charset> best = Optional.empty();
    var highest = RUSSIAN;
    for (var charset : CHARSETS) {
      var share = share(new String(sample, charset));
      if (share > highest) {
        highest = share;
        best = Optional.of(charset);
      }
    }
    return best;
  }

  /** The share of frequent pairs among all pairs of letters beyond ASCII. */
  private static double share(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    var pairs = 0;
    var frequent = 0;
    var seen = new HashSet<String>();
    for (var i = 1; i < lower.length(); i++) {
      if (lower.charAt(i - 1) < 0x80 || lower.charAt(i) < 0x80) {
        continue;
      }
      pairs++;
      var pair = lower.substring(i - 1, i + 1);
      if (FREQUENT.contains(pair)) {
        frequent++;
        seen.add(pair);
      }
    }
    return pairs < ENOUGH || seen.size() < ENOUGH / 2 ? 0 : (double) frequent / pairs;
  }
}
