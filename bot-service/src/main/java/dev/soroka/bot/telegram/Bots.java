package dev.soroka.bot.telegram;

import dev.soroka.common.catalog.CatalogMap;
import dev.soroka.common.contract.Address;
import dev.soroka.common.contract.Sender;
import dev.soroka.common.guard.ProxyAddress;
import dev.soroka.common.secret.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import tools.jackson.databind.json.JsonMapper;

/** The Telegram bots of the catalogue, and the way to each. */
public final class Bots {
  private static final String PROXY_AUTHORIZATION = "Proxy-Authorization";

  private final CatalogMap<Sender> senders;
  private final TelegramProperties properties;
  private final JsonMapper json;
  private final Secrets secrets;

  public Bots(
      CatalogMap<Sender> senders, TelegramProperties properties, JsonMapper json, Secrets secrets) {
    this.senders = senders;
    this.properties = properties;
    this.json = json;
    this.secrets = secrets;
  }

  /** The bots that may be used. */
  public List<Sender> enabled() {
    return senders.all().stream()
        .filter(sender -> sender.enabled() && sender.channel().equals(Address.TELEGRAM))
        .toList();
  }

  /** The bot with this id, if the catalogue has it. */
  public Optional<Sender> find(long id) {
    return senders.find(id);
  }

  /** A client of this bot, to be closed by whoever asked for it. */
  public BotApi open(Sender sender) {
    var http =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectTimeout(properties.connect())
            .readTimeout(Duration.ZERO)
            .writeTimeout(properties.call())
            .followRedirects(false);
    var proxy = sender.proxy();
    if (proxy != null) {
      through(ProxyAddress.parse(secrets.decrypt(proxy)), http);
    }
    return new BotApi(http.build(), properties, json, () -> secrets.decrypt(sender.token()));
  }

  /** Says who asks, once: a proxy that does not know them is asked in vain. */
  private static void through(ProxyAddress proxy, OkHttpClient.Builder client) {
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
  }
}
