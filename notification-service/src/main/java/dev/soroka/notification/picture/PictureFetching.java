package dev.soroka.notification.picture;

import dev.soroka.common.guard.AddressGuard;
import dev.soroka.common.guard.Verdict;
import dev.soroka.notification.picture.Taken.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.springframework.stereotype.Component;

/**
 * Fetches a stranger's picture: every address on the way passes the guard and is called at the
 * addresses that the guard has seen, and no server can make it take longer or more than the limits.
 */
@Component
class PictureFetching {
  private static final int MOST_REDIRECTS = 5;

  private final AddressGuard guard;
  private final PictureProperties properties;
  private final OkHttpClient client;

  PictureFetching(AddressGuard guard, PictureProperties properties) {
    this.guard = guard;
    this.properties = properties;
    this.client =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .protocols(List.of(Protocol.HTTP_1_1))
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /** Where a visit has come to. */
  private sealed interface Step {
    /** It is over. */
    record Done(Taken taken) implements Step {}

    /** It goes on there. */
    record Onward(HttpUrl url) implements Step {}
  }

  /** The picture, or why there is none; whatever the server does is a value. */
  Taken fetch(String address) {
    var url = HttpUrl.parse(address.strip());
    if (url == null) {
      return new Taken.Missing(Fault.GUARDED);
    }
    long end = System.nanoTime() + properties.longest().toNanos();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      switch (step(url, end)) {
        case Step.Done(var taken) -> {
          return taken;
        }
        case Step.Onward(var next) -> url = next;
      }
    }
    return new Taken.Missing(Fault.REDIRECTED);
  }

  private Step step(HttpUrl url, long end) {
    return switch (guard.check(url.toString())) {
      case Verdict.Refused _ -> missing(Fault.GUARDED);
      case Verdict.Unknown _ -> missing(Fault.UNKNOWN_HOST);
      case Verdict.Allowed(_, var addresses) -> call(url, addresses, end);
    };
  }

  private Step call(HttpUrl url, List<InetAddress> addresses, long end) {
    var left = Duration.ofNanos(end - System.nanoTime());
    if (!left.isPositive()) {
      return missing(Fault.BROKEN);
    }
    var request = new Request.Builder().url(url).header("Accept", "image/*").build();
    var call = client.newBuilder().dns(_ -> addresses).build().newCall(request);
    call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
    try (var response = call.execute()) {
      return read(url, response);
    } catch (IOException e) {
      return missing(Fault.BROKEN);
    }
  }

  private Step read(HttpUrl url, Response response) throws IOException {
    if (response.isRedirect()) {
      var next = url.resolve(String.valueOf(response.header("Location")));
      return next == null ? missing(Fault.NOT_FOUND) : new Step.Onward(next);
    }
    if (!response.isSuccessful()) {
      return missing(response.code() >= 500 ? Fault.SERVER_FAULT : Fault.NOT_FOUND);
    }
    int largest = Math.toIntExact(properties.largest().toBytes());
    try (var body = response.body()) {
      if (body == null || body.contentLength() > largest) {
        return missing(body == null ? Fault.EMPTY : Fault.TOO_LARGE);
      }
      var bytes = body.byteStream().readNBytes(largest + 1);
      return bytes.length > largest ? missing(Fault.TOO_LARGE) : looked(bytes);
    }
  }

  private static Step looked(byte[] bytes) {
    return PictureLook.fault(bytes)
        .map(PictureFetching::missing)
        .orElseGet(() -> new Step.Done(new Taken.Fresh(bytes)));
  }

  private static Step missing(Fault fault) {
    return new Step.Done(new Taken.Missing(fault));
  }
}
