package dev.soroka.collector.source;

import dev.soroka.collector.plain.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Knows the pages by which sites keep programs out: checks, captchas and refusals, which many send
 * as if they were what was asked for. The marks are those that the makers of such checks put into
 * their pages; some of them stand on ordinary pages too, so only a page that gave nothing is asked.
 */
public final class BlockPage {
  private static final int HEAD = 200_000;

  /** Nobody writes so much under a check. */
  private static final int LONGEST_TEXT = 3_000;

  private static final Map<String, String> MARKS = marks();
  private static final List<String> TITLES =
      List.of(
          "just a moment",
          "attention required",
          "access denied",
          "access to this page has been denied",
          "are you human",
          "are you a robot",
          "are you not a robot",
          "robot check",
          "bot verification",
          "human verification",
          "security check",
          "security verification",
          "pardon our interruption",
          "request blocked",
          "you have been blocked",
          "checking your browser",
          "ddos-guard",
          "captcha",
          "капча",
          "не робот",
          "доступ ограничен",
          "доступ запрещен",
          "доступ запрещён",
          "проверка браузера",
          "人机验证",
          "安全验证");

  private BlockPage() {}

  private static Map<String, String> marks() {
    var marks = new LinkedHashMap<String, String>();
    marks.put("_cf_chl_opt", "Cloudflare");
    marks.put("cf-error-details", "Cloudflare");
    marks.put("captcha-delivery.com", "DataDome");
    marks.put("_incapsula_resource", "Imperva");
    marks.put("px-captcha", "HUMAN");
    marks.put("errors.edgesuite.net", "Akamai");
    marks.put("awswaf.com", "AWS WAF");
    marks.put("ddos-guard", "DDoS-Guard");
    marks.put("__qrator", "Qrator");
    marks.put("servicepipe", "Servicepipe");
    marks.put("/showcaptcha", "Yandex SmartCaptcha");
    marks.put("smartcaptcha", "Yandex SmartCaptcha");
    marks.put("cf-turnstile", "Cloudflare Turnstile");
    marks.put("hcaptcha.com", "hCaptcha");
    marks.put("geetest", "GeeTest");
    marks.put("g-recaptcha", "reCAPTCHA");
    return marks;
  }

  /**
   * Who or what keeps programs out by this page, such as {@code Cloudflare}; empty when the page
   * does not look like that.
   */
  public static Optional<String> keeper(String html) {
    var head = html.substring(0, Math.min(html.length(), HEAD));
    var document = Jsoup.parse(head);
    var marked = document.text().length() > LONGEST_TEXT ? Optional.<String>empty() : marked(head);
    return marked.or(() -> titled(document));
  }

  private static Optional<String> marked(String head) {
    var lower = head.toLowerCase(Locale.ROOT);
    return MARKS.entrySet().stream()
        .filter(mark -> lower.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<String> titled(Document document) {
    var title = PlainText.ofText(document.title()).toLowerCase(Locale.ROOT);
    return TITLES.stream().anyMatch(title::contains) ? Optional.of("the site") : Optional.empty();
  }
}
