package dev.soroka.collector.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A single-byte charset that Java lacks, by its upper half; it only decodes. */
final class TableCharset extends Charset {
  private static final char UNDEFINED = '\ufffd';

  /** Tajik. */
  static final Charset KOI8_T =
      new TableCharset(
          "KOI8-T",
          "қғ‚Ғ„…†‡\ufffd‰ҳ‹ҲҷҶ\ufffdҚ‘’“”•–—\ufffd™\ufffd›\ufffd\ufffd\ufffd\ufffd"
              + "\ufffdӯӮё¤ӣ¦§\ufffd\ufffd\ufffd«¬\u00ad®\ufffd°±²Ё\ufffdӢ¶·\ufffd№\ufffd»\ufffd\ufffd\ufffd©"
              + "юабцдефгхийклмнопярстужвьызшэщчъ"
              + "ЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ");

  /** Ukrainian on DOS. */
  static final Charset CP1125 =
      new TableCharset(
          "CP1125",
          "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
              + "абвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
              + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
              + "рстуфхцчшщъыьэюяЁёҐґЄєІіЇї·√№¤■\u00a0");

  private final String upperHalf;

  private TableCharset(String name, String upperHalf) {
    super(name, new String[0]);
    this.upperHalf = upperHalf;
  }

  @Override
  public boolean contains(Charset charset) {
    return charset.equals(this);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          var unit = in.get();
          var decoded = unit >= 0 ? (char) unit : upperHalf.charAt(unit + 128);
          if (decoded == UNDEFINED) {
            in.position(in.position() - 1);
            return CoderResult.unmappableForLength(1);
          }
          out.put(decoded);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException(name() + " only decodes");
  }

  @Override
  public boolean canEncode() {
    return false;
  }
}
