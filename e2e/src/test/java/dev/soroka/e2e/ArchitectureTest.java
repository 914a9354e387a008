package dev.soroka.e2e;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.soroka.common.amqp.Partitions;
import dev.soroka.common.amqp.Topology;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.amqp.rabbit.annotation.RabbitListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shape that we want to live in for years. */
class ArchitectureTest {
  /** The queue of whichever part of the watches an instance of the filter matches. */
  private static final String ITEMS_OF_A_PART = "#{@partition.itemQueue()}";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/testkit"))
          .importPackages("dev.soroka");

  @ParameterizedTest
  @ValueSource(strings = {"bot", "collector", "filter", "management", "notification", "storage"})
  void aServiceKnowsCommonOnly(String service) {
    noClasses()
        .that()
        .resideInAPackage("dev.soroka." + service + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.soroka..")
                .and(
                    describe(
                        "belong to neither it nor common",
                        other ->
                            !other.getPackageName().startsWith("dev.soroka." + service)
                                && !other.getPackageName().startsWith("dev.soroka.common"))))
        .check(MAIN);
  }

  @Test
  void commonKnowsNoService() {
    noClasses()
        .that()
        .resideInAPackage("dev.soroka.common..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.soroka..")
                .and(
                    describe(
                        "are not common's",
                        other -> !other.getPackageName().startsWith("dev.soroka.common"))))
        .check(MAIN);
  }

  @Test
  void theContractKnowsJavaOnly() {
    classes()
        .that()
        .resideInAPackage("dev.soroka.common.contract")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.soroka.common.contract")
        .check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bot", "collector", "filter", "management", "notification", "storage", "sandbox"})
  void packagesHaveNoCycles(String module) {
    slices().matching("dev.soroka." + module + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void namesSayWhatAThingIsOrDoes() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|DTO)")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .check(MAIN);
  }

  @Test
  void timeComesFromTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.soroka.standalone..", "dev.soroka.benchmarks..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(Thread.class, "sleep", Duration.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(MAIN);
  }

  /** A stream of rows keeps its connection until somebody closes it, which nobody does. */
  @Test
  void rowsComeAsLists() {
    noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream").check(MAIN);
  }

  @Test
  void onlyCommandsPrint() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.soroka.standalone..",
            "dev.soroka.benchmarks..",
            "dev.soroka.collector.conformance..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MAIN);
  }

  @Test
  void whatAClassNeedsComesThroughItsConstructor() {
    fields().should().notBeAnnotatedWith(Autowired.class).check(MAIN);
    fields().should().notBeAnnotatedWith(Value.class).check(MAIN);
  }

  @Test
  void constructorsTakeSixThingsAtMost() {
    classes()
        .that()
        .areNotRecords()
        .and()
        .resideOutsideOfPackage("dev.soroka.sandbox..")
        .should(
            new ArchCondition<>("have constructors of six parameters at most") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                    .filter(constructor -> constructor.getRawParameterTypes().size() > 6)
                    .forEach(
                        constructor ->
                            events.add(
                                SimpleConditionEvent.violated(
                                    constructor, constructor.getFullName())));
              }
            })
        .check(MAIN);
  }

  @Test
  void listenersNameQueuesOfTheTopology() {
    var known = new TreeSet<>(Topology.durableQueues(Partitions.ONE));

    methods()
        .that()
        .areAnnotatedWith(RabbitListener.class)
        .should(
            new ArchCondition<>("listen to queues of the topology") {
              @Override
              public void check(JavaMethod method, ConditionEvents events) {
                queues(method)
                    .filter(queue -> !queue.startsWith("#{"))
                    .filter(queue -> !known.contains(queue))
                    .forEach(
                        queue ->
                            events.add(SimpleConditionEvent.violated(method, "unknown " + queue)));
              }
            })
        .check(MAIN);
  }

  @Test
  void everyQueueHasAListener() {
    Set<String> heard =
        MAIN.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(RabbitListener.class))
            .flatMap(ArchitectureTest::queues)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(heard).containsAll(Topology.durableQueues(Partitions.ONE));
  }

  private static Stream<String> queues(JavaMethod method) {
    return Arrays.stream(method.getAnnotationOfType(RabbitListener.class).queues())
        .map(queue -> queue.equals(ITEMS_OF_A_PART) ? Topology.FILTER_ITEMS_STORED : queue);
  }
}
