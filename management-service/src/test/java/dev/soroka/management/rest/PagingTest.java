package dev.soroka.management.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.common.ops.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagingTest {
  @Test
  void refusesALimitOutOfRange() {
    for (int limit : new int[] {-1, 0, 501}) {
      assertThatThrownBy(() -> Paging.of(null, limit))
          .isInstanceOf(Problem.class)
          .hasMessage("limit must be from 1 to 500");
    }
  }

  @Test
  void refusesACursorThatItNeverGave() {
    assertThatThrownBy(() -> Paging.of("yesterday", 10))
        .isInstanceOf(Problem.class)
        .hasMessage("after must be the cursor of an earlier page");
  }

  @Test
  void beginsAtTheBeginningOrAfterTheCursor() {
    assertThat(Paging.of(null, 500)).isEqualTo(new Paging(0, 500));
    assertThat(Paging.of("7", 1)).isEqualTo(new Paging(7, 1));
  }

  @Test
  void leadsOnFromAFullPageOnly() {
    var paging = Paging.of(null, 2);

    assertThat(paging.page(List.of(3L, 8L), Long::longValue).next()).isEqualTo("8");
    assertThat(paging.page(List.of(9L), Long::longValue).next()).isNull();
    assertThat(paging.page(List.<Long>of(), Long::longValue).next()).isNull();
  }
}
