package dev.soroka.benchmarks.collect;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What anybody would write first: fetch with the JDK's client, read with ROME, keep nothing. */
record PlainReader(FeedHosts hosts, int feeds, int threads) {

  /** Reads every feed once, with as many threads as the collector has workers. */
  double perSecond() throws Exception {
    var next = new AtomicInteger();
    long start = System.nanoTime();
    try (var client = HttpClient.newHttpClient();
        var pool = Executors.newFixedThreadPool(threads)) {
      Callable<Integer> reading =
          () -> {
            int items = 0;
            for (int feed = next.getAndIncrement(); feed < feeds; feed = next.getAndIncrement()) {
              items += items(client, feed);
            }
            return items;
          };
      var all = pool.invokeAll(IntStream.range(0, threads).mapToObj(_ -> reading).toList());
      for (var one : all) {
        one.get();
      }
    }
    return feeds / ((System.nanoTime() - start) / 1e9);
  }

  private int items(HttpClient client, int feed)
      throws IOException, InterruptedException, FeedException {
    var request = HttpRequest.newBuilder(URI.create(hosts.url(feed))).build();
    try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
      return new SyndFeedInput().build(new XmlReader(body)).getEntries().size();
    }
  }
}
