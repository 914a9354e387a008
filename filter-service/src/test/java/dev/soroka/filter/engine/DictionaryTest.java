package dev.soroka.filter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.testkit.Items;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private final Dictionary dictionary = new Dictionary(null);
  private final Recognition recognition = new Recognition();
  private final AnalysedItem item = AnalysedItem.of(Items.titled("Java").stored());

  @Test
  void anItemThatIsReadWhileAWordComesInIsReadAgainOnceItIsThere() {
    int key = dictionary.word(new Slot(0, "java", "java", false), false);

    assertThat(item.keys(dictionary, recognition).keys()).doesNotContain(key);
    dictionary.publish();
    assertThat(item.keys(dictionary, recognition).keys()).contains(key);
  }
}
