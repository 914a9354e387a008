package dev.soroka.benchmarks.personal;

import dev.soroka.filter.personal.Personalizing;
import dev.soroka.testkit.ServiceDatabase;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Some instances of the part of the filter that decides, on one database. */
final class Instances implements AutoCloseable {
  private final List<AnnotationConfigApplicationContext> contexts;
  private final List<Personalizing> instances;

  Instances(int count, ServiceDatabase database, People people) {
    contexts = IntStream.range(0, count).mapToObj(_ -> context(database, people)).toList();
    instances = contexts.stream().map(context -> context.getBean(Personalizing.class)).toList();
  }

  /** Each in its turn. */
  Personalizing take(long turn) {
    return instances.get((int) (turn % instances.size()));
  }

  private static AnnotationConfigApplicationContext context(
      ServiceDatabase database, People people) {
    var context = new AnnotationConfigApplicationContext();
    context.registerBean(ServiceDatabase.class, () -> database);
    context.registerBean(People.class, () -> people);
    context.register(Personal.class);
    context.refresh();
    return context;
  }

  @Override
  public void close() {
    contexts.forEach(AnnotationConfigApplicationContext::close);
  }
}
