package dev.soroka.filter.words;

/**
 * Letters that look the same in the Latin and the Cyrillic alphabet. People mix them up (1C and 1С,
 * C++ and С++ have the same name), and some mix them on purpose to get past filters.
 */
final class LookAlikes {
  private static final String LATIN = "abcehikmoptxy";
  private static final String CYRILLIC = "авсенікмортху";

  private LookAlikes() {}

  /** A word of both alphabets in the one that it can be written in; any other word as it is. */
  static String inOneAlphabet(String form) {
    int latin = 0;
    int cyrillic = 0;
    boolean canBeLatin = true;
    boolean canBeCyrillic = true;
    boolean hasSigns = false;
    for (int index = 0; index < form.length(); index++) {
      char letter = form.charAt(index);
      if (letter >= 'a' && letter <= 'z') {
        latin++;
        canBeCyrillic &= LATIN.indexOf(letter) >= 0;
      } else if (letter >= 'а' && letter <= 'џ') {
        cyrillic++;
        canBeLatin &= CYRILLIC.indexOf(letter) >= 0;
      } else {
        hasSigns = true;
      }
    }
    boolean isNamedByOneLetter = hasSigns && cyrillic + latin == 1;
    boolean isLatin = isNamedByOneLetter || latin > (canBeCyrillic ? cyrillic : 0);
    if (canBeLatin && cyrillic > 0 && isLatin) {
      return written(form, CYRILLIC, LATIN);
    }
    return canBeCyrillic && latin > 0 && cyrillic > 0 ? written(form, LATIN, CYRILLIC) : form;
  }

  private static String written(String form, String from, String to) {
    var written = new StringBuilder(form);
    for (int index = 0; index < form.length(); index++) {
      int letter = from.indexOf(form.charAt(index));
      if (letter >= 0) {
        written.setCharAt(index, to.charAt(letter));
      }
    }
    return written.toString();
  }
}
