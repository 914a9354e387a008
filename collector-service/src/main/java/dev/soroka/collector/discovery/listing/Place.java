package dev.soroka.collector.discovery.listing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How likely the main thing of a page is to stand where an element stands. */
final class Place {
  private static final double MAIN = 1.3;
  private static final double ASIDE = 0.4;
  private static final double AROUND = 0.12;
  private static final int LEVELS = 12;

  private static final Map<String, Double> TAGS =
      Map.of("nav", AROUND, "footer", AROUND, "aside", ASIDE, "header", ASIDE, "main", MAIN);

  private static final Set<String> FRAME =
      Set.of(
          "nav",
          "navbar",
          "navigation",
          "menu",
          "submenu",
          "footer",
          "breadcrumb",
          "breadcrumbs",
          "pagination",
          "pager",
          "pages",
          "cookie",
          "cookies",
          "social",
          "share",
          "lang",
          "languages",
          "ad",
          "ads",
          "advert",
          "adverts",
          "advertisement",
          "sponsor",
          "sponsors",
          "partners",
          "partner",
          "banner",
          "banners",
          "toolbar",
          "filters",
          "facets",
          "tags",
          "tagcloud",
          "login");

  private static final Set<String> BESIDE =
      Set.of(
          "sidebar",
          "aside",
          "related",
          "recommended",
          "recommendations",
          "widget",
          "widgets",
          "popular",
          "categories",
          "similar",
          "viewed",
          "faq",
          "rubrics");

  private Place() {}

  /** 1 for somewhere, less around what is the main thing, a little more in what is marked so. */
  static double of(Element element) {
    double place = 1;
    double main = 1;
    var at = element;
    for (int level = 0; at != null && level < LEVELS; level++) {
      double here = Math.min(TAGS.getOrDefault(at.normalName(), 1.0), named(at));
      place = Math.min(place, here);
      main = Math.max(main, isMain(at) ? MAIN : 1);
      at = at.parent();
    }
    return place * main;
  }

  private static boolean isMain(Element element) {
    return element.normalName().equals("main") || element.attr("role").equals("main");
  }

  private static double named(Element element) {
    var role = element.attr("role");
    if (role.equals("navigation") || role.equals("contentinfo") || role.equals("menu")) {
      return AROUND;
    }
    double worst = 1;
    for (var word : words(element)) {
      worst = FRAME.contains(word) ? AROUND : worst;
      worst = BESIDE.contains(word) ? Math.min(worst, ASIDE) : worst;
    }
    return worst;
  }

  private static String[] words(Element element) {
    return (element.className() + " " + element.id())
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT)
        .split("[^a-z]+", -1);
  }
}
