package dev.soroka.common.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "garbage", "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"})
  void beginsAnewWhereNoTraceCameAlong(String header) {
    assertThat(Trace.of(header).header()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
  }

  @Test
  void keepsTheIdAndChangesTheSpanFromMessageToMessage() {
    var parent = Trace.of(PARENT);

    assertThat(parent.header()).isEqualTo(PARENT);
    assertThat(parent.child().id()).isEqualTo(parent.id());
    assertThat(parent.child().span()).isNotEqualTo(parent.span());
  }

  @Test
  void isTheThreadsOwnWithinItsScope() {
    var trace = Trace.of(PARENT);

    try (var _ = trace.scope()) {
      assertThat(Trace.current().id()).isEqualTo(trace.id());
    }

    assertThat(Trace.current().id()).isNotEqualTo(trace.id());
  }
}
