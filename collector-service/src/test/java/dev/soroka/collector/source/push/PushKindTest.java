package dev.soroka.collector.source.push;

import static dev.soroka.collector.source.Pages.error;
import static dev.soroka.collector.source.Pages.items;
import static dev.soroka.collector.source.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.collector.source.Recipe;
import dev.soroka.common.contract.Identity;
import dev.soroka.common.contract.Mapping;
import dev.soroka.common.contract.Mapping.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushKindTest {
  private static final Recipe ORDERS =
      new Recipe(
          new Mapping(
              null,
              Field.at("$.id"),
              Field.at("$.number"),
              null,
              null,
              null,
              null,
              Map.of(),
              Map.of(),
              null,
              Field.at("$.customer.chat")),
          Identity.AUTO,
          Map.of());

  private final PushKind push = new PushKind();

  @Test
  void aBodyThatIsNoJsonIsRefused() {
    assertThat(error(push.read(page("webhook_id=17"), ORDERS)))
        .isEqualTo("not JSON but text that begins «webhook_id=17»");
  }

  @Test
  void anOrderIsForItsCustomer() {
    var body = "{\"id\": 7, \"number\": \"#1001\", \"customer\": {\"chat\": 501}}";

    assertThat(items(push.read(page(body), ORDERS)))
        .singleElement()
        .satisfies(item -> assertThat(item.recipient()).isEqualTo("chat:501"));
  }

  @Test
  void itsMappingIsCheckedAsThatOfJson() {
    var untitled =
        new Mapping(
            null, Field.at("$.id"), null, null, null, null, null, Map.of(), Map.of(), null, null);

    assertThat(push.problems(untitled, Map.of()))
        .containsExactly("a json mapping says where the title or the text is");
  }

  @Test
  void needsNoMappingForOurOwnItems() {
    assertThat(push.problems(Mapping.NONE, Map.of())).isEmpty();
  }

  @Test
  void needsAMappingForTheOrdersOfAShop() {
    assertThat(push.problems(Mapping.NONE, Map.of("signature", "shopify")))
        .containsExactly(
            "a shop's orders need a mapping; the presets woocommerce-orders and shopify-orders"
                + " have one");
  }
}
