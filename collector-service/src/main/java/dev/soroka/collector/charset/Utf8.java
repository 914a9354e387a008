package dev.soroka.collector.charset;

/**
 * How well bytes are UTF-8.
 *
 * @param sequences characters of more than one byte
 * @param errors bytes that belong to no character
 */
record Utf8(int sequences, int errors) {
  static Utf8 of(byte[] bytes) {
    var sequences = 0;
    var errors = 0;
    for (var i = 0; i < bytes.length; ) {
      var length = bytes[i] >= 0 ? 1 : sequence(bytes, i);
      if (length == 0) {
        errors++;
      } else if (length > 1) {
        sequences++;
      }
      i += Math.max(length, 1);
    }
    return new Utf8(sequences, errors);
  }

  /** A few broken characters in a long text are damage, not another charset. */
  boolean likely() {
    return errors * 4L <= sequences;
  }

  private static int sequence(byte[] bytes, int start) {
    var lead = bytes[start] & 0xff;
    var length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || start + length > bytes.length) {
      return 0;
    }
    for (var i = start + 1; i < start + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    var second = bytes[start + 1] & 0xff;
    var overlong = (lead == 0xe0 && second < 0xa0) || (lead == 0xf0 && second < 0x90);
    var outside = (lead == 0xed && second > 0x9f) || (lead == 0xf4 && second > 0x8f);
    return overlong || outside ? 0 : length;
  }
}
