package dev.soroka.filter.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Finds the words in Chinese, which is written without spaces. For one thread. */
final class Segmentation {
  private @Nullable HMMChineseTokenizer tokenizer;

  /** The words of a run of Chinese characters, simplified, in order and without gaps. */
  List<String> words(String run) {
    if (tokenizer == null) {
      tokenizer = new HMMChineseTokenizer();
    }
    try {
      return words(Traditional.simplified(run), tokenizer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String run, HMMChineseTokenizer tokenizer) throws IOException {
    tokenizer.setReader(new StringReader(run));
    var offsets = tokenizer.getAttribute(OffsetAttribute.class);
    tokenizer.reset();
    var words = new ArrayList<String>();
    while (tokenizer.incrementToken()) {
      words.add(run.substring(offsets.startOffset(), offsets.endOffset()));
    }
    tokenizer.close();
    return words;
  }
}
