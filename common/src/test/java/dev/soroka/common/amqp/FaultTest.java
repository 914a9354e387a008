package dev.soroka.common.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.listener.ListenerExecutionFailedException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.ResourceAccessException;

class FaultTest {
  @Test
  void blamesTheMessageForWhatItsHandlingThrows() {
    assertThat(Fault.of(wrapped(new IllegalStateException("bug")))).isEqualTo(Fault.MESSAGE);
    assertThat(Fault.of(wrapped(new DuplicateKeyException("twice")))).isEqualTo(Fault.MESSAGE);
  }

  @Test
  void knowsPoisonHoweverDeepItIsWrapped() {
    assertThat(Fault.of(wrapped(new RuntimeException(new PoisonMessage("unknown type")))))
        .isEqualTo(Fault.POISON);
  }

  @Test
  void blamesTheWorldWhileTheBrokerIsAway() {
    assertThat(Fault.of(wrapped(new NotPublished("no confirm")))).isEqualTo(Fault.WORLD);
  }

  @Test
  void blamesTheWorldWhileTheDatabaseShutsDown() {
    var terminated = new SQLException("terminating connection", "57P01");

    assertThat(Fault.of(wrapped(new UncategorizedSQLException("task", "select", terminated))))
        .isEqualTo(Fault.WORLD);
  }

  @Test
  void blamesTheWorldForAConnectionThatIsGoneBeforeTheEndOfItsTransaction() {
    var closed = new SQLException("Connection is closed");

    assertThat(Fault.of(wrapped(new TransactionSystemException("Could not roll back", closed))))
        .isEqualTo(Fault.WORLD);
    assertThat(Fault.of(wrapped(new UncategorizedSQLException("task", "select", closed))))
        .isEqualTo(Fault.WORLD);
  }

  @Test
  void blamesTheMessageForWhatTheDatabaseRefusesToCommit() {
    var refused = new SQLException("value too long", "22001");

    assertThat(Fault.of(wrapped(new TransactionSystemException("Could not commit", refused))))
        .isEqualTo(Fault.MESSAGE);
  }

  @Test
  void blamesTheWorldWhileAnotherServiceIsAway() {
    assertThat(Fault.of(wrapped(new ResourceAccessException("refused", new IOException()))))
        .isEqualTo(Fault.WORLD);
  }

  @Test
  void showsTheFailureWithoutTheListenersWrapping() {
    var bug = new IllegalStateException("bug");

    assertThat(Fault.unwrap(wrapped(bug))).isSameAs(bug);
    assertThat(Fault.unwrap(bug)).isSameAs(bug);
  }

  private static RuntimeException wrapped(RuntimeException failure) {
    return new ListenerExecutionFailedException("failed", failure, new Message(new byte[0]));
  }
}
