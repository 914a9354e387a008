package dev.soroka.collector.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.soroka.common.guard.AddressGuard;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeConnectionTest {
  private static final char[] PASSWORD = "changeit".toCharArray();

  @Test
  void namesTheHostAndTrustsNoStrangerAlthoughTheAddressIsPinned(@TempDir Path folder)
      throws Exception {
    var asked = new CompletableFuture<String>();
    try (var server = server(folder, asked)) {
      Thread.ofVirtual().start(() -> greet(server));
      var guard =
          new AddressGuard(
              List.of("127.0.0.0/8"), _ -> new InetAddress[] {InetAddress.getLoopbackAddress()});
      var fetching = new Fetching(guard, Limits.ordinary(), Clock.systemUTC());
      var url = "https://feeds.example:" + server.getLocalPort() + "/";

      var failed = (Fetched.Failed) fetching.fetch(Visit.to(url, Instant.MAX));

      assertThat(asked).isCompletedWithValue("feeds.example");
      assertThat(failed.trouble()).isEqualTo(Trouble.UNREACHABLE);
      assertThat(failed.error()).startsWith("No safe connection to feeds.example");
    }
  }

  private static void greet(SSLServerSocket server) {
    try (var socket = (SSLSocket) server.accept()) {
      socket.startHandshake();
    } catch (IOException refused) {
      // The client hangs up on a certificate that nobody vouches for.
    }
  }

  private static SSLServerSocket server(Path folder, CompletableFuture<String> asked)
      throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(keys(folder), null, null);
    var server =
        (SSLServerSocket)
            context
                .getServerSocketFactory()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    var parameters = server.getSSLParameters();
    parameters.setSNIMatchers(List.of(listening(asked)));
    server.setSSLParameters(parameters);
    return server;
  }

  private static SNIMatcher listening(CompletableFuture<String> asked) {
    return new SNIMatcher(0) {
      @Override
      public boolean matches(SNIServerName name) {
        return asked.complete(new String(name.getEncoded(), StandardCharsets.US_ASCII));
      }
    };
  }

  private static KeyManager[] keys(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    var file = folder.resolve("keys.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    new ProcessBuilder(
            keytool,
            "-genkeypair",
            "-alias",
            "site",
            "-keyalg",
            "EC",
            "-dname",
            "CN=feeds.example",
            "-ext",
            "SAN=dns:feeds.example",
            "-storetype",
            "PKCS12",
            "-storepass",
            new String(PASSWORD),
            "-keystore",
            file.toString())
        .inheritIO()
        .start()
        .waitFor();
    var store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD);
    return managers.getKeyManagers();
  }
}
