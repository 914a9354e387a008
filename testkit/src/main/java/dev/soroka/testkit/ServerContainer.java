package dev.soroka.testkit;

import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A server in a Docker container, for machines that have Docker but not the server. Its port is
 * chosen here, because Docker would choose another one at every start.
 */
final class ServerContainer {

  private final int port = LoopbackPort.free();
  private final GenericContainer<?> container;
  private final String[] readiness;

  /** Returns when the command inside the container that asks for its readiness succeeds. */
  ServerContainer(
      String image, int portInside, Map<String, String> environment, String... readiness) {
    this.readiness = readiness;
    container = new GenericContainer<>(DockerImageName.parse(image)).withEnv(environment);
    container.setPortBindings(List.of("127.0.0.1:%d:%d".formatted(port, portInside)));
    container.start();
    awaitReady();
  }

  static boolean possible() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  int port() {
    return port;
  }

  boolean run(String... command) {
    try {
      return container.execInContainer(command).getExitCode() == 0;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  void start() {
    docker().startContainerCmd(container.getContainerId()).exec();
    awaitReady();
  }

  void stop() {
    docker().stopContainerCmd(container.getContainerId()).exec();
  }

  void kill() {
    docker().killContainerCmd(container.getContainerId()).exec();
  }

  void pause() {
    docker().pauseContainerCmd(container.getContainerId()).exec();
  }

  void resume() {
    docker().unpauseContainerCmd(container.getContainerId()).exec();
  }

  void remove() {
    container.stop();
  }

  private DockerClient docker() {
    return container.getDockerClient();
  }

  private void awaitReady() {
    await().atMost(Duration.ofMinutes(2)).until(() -> run(readiness));
  }
}
