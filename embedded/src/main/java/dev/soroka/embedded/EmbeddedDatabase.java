package dev.soroka.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A PostgreSQL server of our own: a child process on one loopback port, its data in one folder.
 *
 * <p>It outlives a JVM that is killed; the next start on the folder ends it and takes over its
 * data.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String SUPERUSER = "soroka";

  private final FolderLock lock;
  private final Cluster cluster;
  private final int port;
  private final String password;

  private EmbeddedDatabase(FolderLock lock, Cluster cluster, int port, String password) {
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
    this.password = password;
  }

  /** Durable, small, on any free port; made on first use. */
  public static EmbeddedDatabase start(Path folder) {
    return start(DatabaseOptions.in(folder));
  }

  /** Returns when connections are accepted. */
  public static EmbeddedDatabase start(DatabaseOptions options) {
    var folder = options.folder();
    var lock = FolderLock.take(folder);
    try {
      var passwordFile = folder.resolve("password");
      var password = GeneratedPassword.keptIn(passwordFile);
      var cluster = new Cluster(folder, options.programs());
      cluster.create(SUPERUSER, passwordFile);
      cluster.stop();
      var port = options.port() == 0 ? freePort() : options.port();
      cluster.start(port, options.settings());
      return new EmbeddedDatabase(lock, cluster, port, password);
    } catch (IOException problem) {
      lock.close();
      throw new UncheckedIOException("Cannot run a database in " + folder, problem);
    } catch (RuntimeException problem) {
      lock.close();
      throw problem;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The JDBC address; it holds neither user nor password. */
  public String url() {
    return url("postgres");
  }

  /** The JDBC address of one database of the server. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  public String user() {
    return SUPERUSER;
  }

  public String password() {
    return password;
  }

  public int port() {
    return port;
  }

  /** The server, as long as it runs. */
  public Optional<ProcessHandle> process() {
    return cluster.process().find();
  }

  /** Ends the server as fast as it can without losing a commit. */
  @Override
  public void close() {
    cluster.stop();
    lock.close();
  }
}
