package dev.soroka.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {

  @TempDir Path folder;

  @Test
  void keepsAConfirmedMessageWhenItsJvmIsKilled() throws Exception {
    try (var holder = ChildJvm.run(BrokerHolder.class, folder)) {
      holder.kill();
    }

    try (var broker = EmbeddedBroker.durable(folder);
        var client = new BrokerClient(broker.url())) {
      assertThat(client.take()).hasValue("kept over a crash".getBytes(UTF_8));
    }
  }

  @Test
  void keepsAConfirmedMessageWhenItIsClosed() throws Exception {
    try (var broker = EmbeddedBroker.durable(folder);
        var client = new BrokerClient(broker.url())) {
      client.publish("kept");
    }

    try (var broker = EmbeddedBroker.durable(folder);
        var client = new BrokerClient(broker.url())) {
      assertThat(client.take()).hasValue("kept".getBytes(UTF_8));
      assertThat(client.take()).isEmpty();
    }
  }

  @Test
  void isFoundAgainWhereItWas() throws Exception {
    BrokerAddress address;
    try (var broker = EmbeddedBroker.durable(folder)) {
      address = broker.address();
    }

    try (var broker = EmbeddedBroker.durable(folder, address);
        var client = new BrokerClient(address.url())) {
      client.publish("hello");
      assertThat(broker.address()).isEqualTo(address);
    }
  }

  @Test
  void refusesAFolderThatIsInUse() {
    try (var _ = EmbeddedBroker.durable(folder)) {
      assertThatThrownBy(() -> EmbeddedBroker.durable(folder))
          .isInstanceOf(FolderInUse.class)
          .hasMessageContaining(folder.toString());
    }
  }

  @Test
  void keepsMessagesToItsOwner() throws Exception {
    var data = folder.resolve("broker");

    try (var _ = EmbeddedBroker.durable(data)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void saysSoWhenItsPortIsTaken() {
    try (var first = EmbeddedBroker.inMemory()) {
      var taken = first.address();

      assertThatThrownBy(() -> EmbeddedBroker.durable(folder, taken))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(Integer.toString(taken.port()));
      EmbeddedBroker.durable(folder).close();
    }
  }

  @Test
  void refusesAWrongPassword() {
    try (var broker = EmbeddedBroker.inMemory()) {
      var guest = new BrokerAddress(broker.address().port(), "guest", "guest");

      assertThatThrownBy(() -> new BrokerClient(guest.url()))
          .isInstanceOf(PossibleAuthenticationFailureException.class);
    }
  }

  @Test
  void carriesAMessageOfSomeMegabytes() throws Exception {
    var large = new byte[8 << 20];
    new Random(1).nextBytes(large);

    try (var broker = EmbeddedBroker.durable(folder);
        var client = new BrokerClient(broker.url())) {
      client.publish(large);

      assertThat(client.take()).hasValue(large);
    }
  }

  @Test
  void agreesToTheHeartbeatOfItsClient() throws Exception {
    try (var broker = EmbeddedBroker.inMemory();
        var client = new BrokerClient(broker.url())) {
      assertThat(client.heartbeat()).isPositive();
    }
  }

  @Test
  void neverShowsItsPassword() {
    var address = BrokerAddress.generated();

    assertThat(address.toString()).doesNotContain(address.password());
  }
}
