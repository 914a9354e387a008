package dev.soroka.filter.words;

/**
 * An address in a text, whose words count but for the ending of its file: a link to a page.html
 * asks nobody for HTML.
 *
 * @param path where its path begins
 * @param end where it ends
 */
record Address(int path, int end) {
  static final Address NONE = new Address(0, 0);

  private static final String SCHEME_ENDS = "://";

  /** The address whose scheme ends here; or this one, when none does. */
  Address orAt(String text, int index) {
    if (index < end || !text.startsWith(SCHEME_ENDS, index)) {
      return this;
    }
    int space = index;
    while (space < text.length() && text.charAt(space) > ' ') {
      space++;
    }
    int slash = text.indexOf('/', index + SCHEME_ENDS.length(), space);
    return new Address(slash < 0 ? space : slash, space);
  }

  /** Whether what follows this point, up to the end of the part, is the ending of a file. */
  boolean endsFile(String text, int point) {
    return point > path
        && point < end
        && text.charAt(point) == '.'
        && Letters.at(text, Letters.endOfPart(text, point + 1)) != '.';
  }
}
