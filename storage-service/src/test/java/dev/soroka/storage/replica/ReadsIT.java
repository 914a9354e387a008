package dev.soroka.storage.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.soroka.testkit.BackingServices;
import dev.soroka.testkit.DatabaseAddress;
import dev.soroka.testkit.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReadsIT {
  private static final Duration LATENESS = Duration.ofSeconds(1);
  private static final long ANNA = 1;

  private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");
  private final DriverManagerDataSource replicaAddress = connections();
  private final JdbcClient primary = named(connections(), "primary");
  private final Replica replica = new Replica(named(replicaAddress, "replica"));
  private final RecentWrites writes = FakeReads.writes(clock);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Reads reads = new Reads(primary, Optional.of(replica), writes, meters);

  @BeforeEach
  void keepUp() {
    replica.seen(Optional.of(Duration.ofMillis(999)), LATENESS);
  }

  @Test
  void stayOnThePrimary_untilTheReplicaWasSeenToKeepUp() {
    var unseen = new Reads(primary, Optional.of(new Replica(replica.jdbc())), writes, meters);

    assertThat(unseen.read(null, ReadsIT::name)).isEqualTo("primary");
    assertThat(reads.read(null, ReadsIT::name)).isEqualTo("replica");
  }

  @Test
  void leaveAReplicaThatIsLate() {
    replica.seen(Optional.of(Duration.ofMillis(1_001)), LATENESS);

    assertThat(reads.read(null, ReadsIT::name)).isEqualTo("primary");
  }

  @Test
  void leaveAReplicaThatNobodyCanJudge() {
    replica.seen(Optional.empty(), LATENESS);

    assertThat(reads.read(null, ReadsIT::name)).isEqualTo("primary");
  }

  @Test
  void areAnsweredByThePrimary_whenTheReplicaFailsMeanwhile() {
    replicaAddress.setUrl("jdbc:postgresql://127.0.0.1:1/gone");

    assertThat(reads.read(null, ReadsIT::name)).isEqualTo("primary");
    assertThat(replica.isCurrent()).isFalse();
    assertThat(meters.counter("soroka_storage_replica_failed").count()).isEqualTo(1);
  }

  @Test
  void fail_whenTheQueryItselfIsWrong() {
    assertThatThrownBy(() -> reads.read(null, jdbc -> jdbc.sql("select wrong").query().rowSet()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void showASubscriberTheirOwnWrites() {
    writes.by(ANNA);

    assertThat(reads.read(ANNA, ReadsIT::name)).isEqualTo("primary");
    assertThat(reads.read(2L, ReadsIT::name)).isEqualTo("replica");
    clock.advance(Duration.ofSeconds(5));
    assertThat(reads.read(ANNA, ReadsIT::name)).isEqualTo("replica");
  }

  @Test
  void neverTakeADatabaseThatReplicatesNothing() {
    new ReplicaProbe(primary, Optional.of(replica), LATENESS).look();

    assertThat(replica.isCurrent()).isFalse();
  }

  @Test
  void neverTakeAReplicaThatDoesNotAnswer() {
    replicaAddress.setUrl("jdbc:postgresql://127.0.0.1:1/gone");

    new ReplicaProbe(primary, Optional.of(replica), LATENESS).look();

    assertThat(replica.isCurrent()).isFalse();
  }

  private static String name(JdbcClient jdbc) {
    return jdbc.sql("select name from who").query(String.class).single();
  }

  private static JdbcClient named(DriverManagerDataSource connections, String name) {
    var jdbc = JdbcClient.create(connections);
    jdbc.sql("create table who as select '%s' as name".formatted(name)).update();
    return jdbc;
  }

  private static DriverManagerDataSource connections() {
    DatabaseAddress address = BackingServices.postgres().freshDatabase();
    return new DriverManagerDataSource(address.url(), address.user(), address.password());
  }
}
