package dev.soroka.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What is deployed is what the tools of the field understand, to the last field. */
class DeploymentTest {
  private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  private static final List<String> SERVICES =
      List.of("bot", "collector", "filter", "management", "notification", "storage");
  private static final List<String> SECRETS =
      List.of(
          "SOROKA_ADMIN_PASSWORD",
          "SOROKA_AMQP_PASSWORD",
          "SOROKA_DB_PASSWORD",
          "SOROKA_INTERNAL_TOKEN",
          "SOROKA_SECRET_KEY",
          "TELEGRAM_BOT_TOKENS");

  @Test
  void everyKubernetesObjectIsKnownToTheLastField() throws Exception {
    for (var object : kustomized()) {
      var kind = object.get("kind").getAsString();
      switch (kind) {
        case "ConfigMap" -> V1ConfigMap.validateJsonElement(object);
        case "Deployment" -> V1Deployment.validateJsonElement(object);
        case "Namespace" -> V1Namespace.validateJsonElement(object);
        case "NetworkPolicy" -> V1NetworkPolicy.validateJsonElement(object);
        case "PodDisruptionBudget" -> V1PodDisruptionBudget.validateJsonElement(object);
        case "Service" -> V1Service.validateJsonElement(object);
        default -> throw new AssertionError("Nobody checks " + kind);
      }
    }
  }

  @Test
  void everyServiceIsDeployedWithProbesLimitsAndABudget() throws Exception {
    var objects = kustomized();

    assertThat(names(objects, "Deployment")).containsExactlyElementsOf(SERVICES);
    assertThat(names(objects, "Service")).containsExactlyElementsOf(SERVICES);
    assertThat(names(objects, "PodDisruptionBudget")).containsExactlyElementsOf(SERVICES);
    for (var object : objects) {
      if (object.get("kind").getAsString().equals("Deployment")) {
        assertThat(container(object).keySet())
            .contains("startupProbe", "livenessProbe", "readinessProbe", "resources");
        assertThat(rollingUpdate(object).get("maxUnavailable").getAsInt()).isZero();
      }
    }
  }

  @Test
  void composeIsUnderstoodAndDeploysEveryService() throws Exception {
    var secrets = SECRETS.stream().collect(Collectors.toMap(name -> name, _ -> "given"));

    var services = Command.run(HOME, secrets, "docker-compose", "config", "--services");

    assertThat(services.output().lines()).containsAll(SERVICES).contains("postgres", "rabbitmq");
  }

  @Test
  void composeHasNoDefaultForAnySecret() throws Exception {
    for (var missing : SECRETS) {
      var others =
          SECRETS.stream()
              .filter(name -> !name.equals(missing))
              .collect(Collectors.toMap(name -> name, _ -> "given"));

      var refused = Command.run(HOME, others, "docker-compose", "config", "--quiet");

      assertThat(refused.code()).as("without %s", missing).isNotZero();
      assertThat(refused.output()).contains("set " + missing);
    }
  }

  @Test
  void theImagesLayersHoldAServiceThatItsEntryPointStarts() throws Exception {
    var folder = Files.createTempDirectory("layers");
    var jar = HOME.resolve("storage-service/target/storage-service-0.1.0-exec.jar");

    var extracted =
        Command.run(
            HOME,
            Map.of(),
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djarmode=tools",
            "-jar",
            jar.toString(),
            "extract",
            "--layers",
            "--launcher",
            "--destination",
            folder.toString());

    assertThat(extracted.code()).as(extracted.output()).isZero();
    for (var layer : copiedLayers()) {
      assertThat(folder.resolve(layer)).isDirectory();
    }
    assertThat(folder.resolve("spring-boot-loader/" + entryPoint())).isRegularFile();
  }

  @Test
  void prometheusScrapesEveryServiceEveryFiveSeconds() throws IOException {
    var scrape =
        new Gson()
            .toJsonTree(
                new Yaml()
                    .<Object>load(Files.readString(HOME.resolve("monitoring/prometheus.yml"))))
            .getAsJsonObject();

    assertThat(scrape.getAsJsonObject("global").get("scrape_interval").getAsString())
        .isEqualTo("5s");
    assertThat(scrape.get("scrape_configs").toString()).contains(SERVICES);
  }

  private static List<JsonObject> kustomized() throws Exception {
    var result = Command.run(HOME, Map.of(), "kubectl", "kustomize", "k8s/base");
    assertThat(result.code()).as(result.output()).isZero();
    var gson = new Gson();
    return StreamSupport.stream(new Yaml().loadAll(result.output()).spliterator(), false)
        .map(gson::toJsonTree)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  private static Set<String> names(List<JsonObject> objects, String kind) {
    return objects.stream()
        .filter(object -> object.get("kind").getAsString().equals(kind))
        .map(object -> object.getAsJsonObject("metadata").get("name").getAsString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonObject container(JsonObject deployment) {
    return deployment
        .getAsJsonObject("spec")
        .getAsJsonObject("template")
        .getAsJsonObject("spec")
        .getAsJsonArray("containers")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonObject rollingUpdate(JsonObject deployment) {
    return deployment
        .getAsJsonObject("spec")
        .getAsJsonObject("strategy")
        .getAsJsonObject("rollingUpdate");
  }

  private static List<String> copiedLayers() throws IOException {
    return Pattern.compile("COPY --from=build /layers/([^/]+)/")
        .matcher(Files.readString(HOME.resolve("Dockerfile")))
        .results()
        .map(layer -> layer.group(1))
        .toList();
  }

  private static String entryPoint() throws IOException {
    var line =
        Pattern.compile("ENTRYPOINT \\[\"java\", \"([^\"]+)\"]")
            .matcher(Files.readString(HOME.resolve("Dockerfile")));
    assertThat(line.find()).isTrue();
    return line.group(1).replace('.', '/') + ".class";
  }
}
