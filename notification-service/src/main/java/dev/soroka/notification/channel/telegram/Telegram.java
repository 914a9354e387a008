package dev.soroka.notification.channel.telegram;

import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.guard.ProxyAddress;
import dev.soroka.common.secret.Secrets;
import dev.soroka.notification.channel.Channel;
import dev.soroka.notification.channel.ChannelKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Telegram as a channel: one HTTP client for all bots, a pool as large as what is in flight. */
@Component
class Telegram implements ChannelKind {
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  /** The most calls that the sending service ever has in flight. */
  private static final int MOST_CONNECTIONS = 1_000;

  /** Shorter than servers keep idle connections, so that a call seldom meets a closed one. */
  private static final Duration IDLE = Duration.ofSeconds(50);

  private final OkHttpClient http;
  private final HttpUrl url;
  private final JsonMapper json;
  private final Secrets secrets;

  Telegram(TelegramProperties properties, JsonMapper json, Secrets secrets) {
    this.http = client(properties);
    this.url = HttpUrl.get(properties.url().toString());
    this.json = json;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return Address.TELEGRAM;
  }

  @Override
  public int textLimit() {
    return 4_096;
  }

  @Override
  public int captionLimit() {
    return 1_024;
  }

  @Override
  public Channel open(Sender sender) {
    secrets.decrypt(sender.token());
    return new TelegramChannel(through(sender), url, json, () -> secrets.decrypt(sender.token()));
  }

  private OkHttpClient through(Sender sender) {
    var proxy = sender.proxy();
    return proxy == null
        ? http
        : through(ProxyAddress.parse(secrets.decrypt(proxy)), http.newBuilder()).build();
  }

  /** Says who asks, once: a proxy that does not know them is asked in vain. */
  private static OkHttpClient.Builder through(ProxyAddress proxy, OkHttpClient.Builder client) {
    client.proxy(proxy.proxy());
    var authorization = proxy.authorization();
    if (authorization != null) {
      client.proxyAuthenticator(
          (_, response) ->
              response.request().header(PROXY_AUTHORIZATION) == null
                  ? response
                      .request()
                      .newBuilder()
                      .header(PROXY_AUTHORIZATION, authorization)
                      .build()
                  : null);
    }
    return client;
  }

  /** HTTP/1.1, so that a connection that breaks takes one call with it and not all of them. */
  private static OkHttpClient client(TelegramProperties properties) {
    return new OkHttpClient.Builder()
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(
            new ConnectionPool(MOST_CONNECTIONS, IDLE.toMillis(), TimeUnit.MILLISECONDS))
        .connectTimeout(properties.connect())
        .readTimeout(properties.call())
        .writeTimeout(properties.call())
        .callTimeout(properties.call())
        .followRedirects(false)
        .eventListenerFactory(Departure::of)
        .build();
  }
}
