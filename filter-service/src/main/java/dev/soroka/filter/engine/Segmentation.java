package dev.soroka.filter.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Finds the words in Chinese, which is written without spaces. */
final class Segmentation {
  private Segmentation() {}

  /** The words of a run of Chinese characters, in order and without gaps. */
  static List<String> words(String run) {
    try (var tokenizer = new HMMChineseTokenizer()) {
      tokenizer.setReader(new StringReader(run));
      var offsets = tokenizer.addAttribute(OffsetAttribute.class);
      tokenizer.reset();
      var words = new ArrayList<String>();
      while (tokenizer.incrementToken()) {
        words.add(run.substring(offsets.startOffset(), offsets.endOffset()));
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
