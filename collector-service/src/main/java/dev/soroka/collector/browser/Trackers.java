package dev.soroka.collector.browser;

import java.util.Set;

/** Hosts that only count and advertise; a page shows its items without them. */
final class Trackers {
  private static final Set<String> HOSTS =
      Set.of(
          "adfox.ru",
          "adnxs.com",
          "adservice.google.com",
          "ads-twitter.com",
          "amazon-adsystem.com",
          "api.amplitude.com",
          "cdn.amplitude.com",
          "an.yandex.ru",
          "analytics.tiktok.com",
          "appsflyer.com",
          "bat.bing.com",
          "api2.branch.io",
          "chartbeat.com",
          "clarity.ms",
          "connect.facebook.net",
          "counter.yadro.ru",
          "criteo.com",
          "criteo.net",
          "doubleclick.net",
          "rs.fullstory.com",
          "google-analytics.com",
          "googleadservices.com",
          "googlesyndication.com",
          "googletagmanager.com",
          "static.hotjar.com",
          "widget.intercom.io",
          "mc.yandex.com",
          "mc.yandex.ru",
          "api-js.mixpanel.com",
          "js-agent.newrelic.com",
          "nr-data.net",
          "widgets.outbrain.com",
          "px.ads.linkedin.com",
          "quantserve.com",
          "scorecardresearch.com",
          "cdn.segment.com",
          "api.segment.io",
          "ingest.sentry.io",
          "snap.licdn.com",
          "cdn.taboola.com",
          "top-fwz1.mail.ru");

  private Trackers() {}

  /** Whether a host is one of them or lies below one. */
  static boolean has(String host) {
    for (var name = host; !name.isEmpty(); ) {
      if (HOSTS.contains(name)) {
        return true;
      }
      int dot = name.indexOf('.');
      name = dot < 0 ? "" : name.substring(dot + 1);
    }
    return false;
  }
}
