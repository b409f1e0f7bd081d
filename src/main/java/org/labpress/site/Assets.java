package org.labpress.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.source.Sha256;
import org.labpress.source.Workspace;

/**
 * Style sheets, scripts and fonts. Each is published under a name that holds the hash of its bytes,
 * so that a browser may keep it for ever and still see the next version.
 */
final class Assets {
  private static final String FOLDER = "templates/assets/";
  private static final List<String> OURS =
      List.of(
          "code.css",
          "math.css",
          "site.css",
          "theme.js",
          "site.js",
          "chart.js",
          "samples.js",
          "table.js",
          "atlas.js",
          "deck.css",
          "deck.js",
          "notes.css",
          "notes.js");
  private static final Pattern URL = Pattern.compile("url\\(\"([^\"/:]+)\"\\)");
  private static final int HASH_DIGITS = 10;

  private final SortedMap<String, Route> routes = new TreeMap<>();
  private final SortedMap<Route, byte[]> files = new TreeMap<>();

  /** Collects our assets, those of the project, which win by name, and the fonts. */
  static Assets of(Workspace workspace, Map<String, byte[]> fonts) {
    SortedMap<String, byte[]> found = new TreeMap<>(fonts);
    for (String name : OURS) {
      JarFile.bytes("/" + FOLDER + name).ifPresent(bytes -> found.put(name, bytes));
    }
    for (String path : workspace.list(FOLDER + "*")) {
      workspace.bytes(path).ifPresent(bytes -> found.put(path.substring(FOLDER.length()), bytes));
    }
    Assets assets = new Assets();
    found.forEach(
        (name, bytes) -> {
          if (!name.endsWith(".css")) {
            assets.add(name, bytes);
          }
        });
    found.forEach(
        (name, bytes) -> {
          if (name.endsWith(".css")) {
            assets.add(name, assets.withNames(bytes));
          }
        });
    return assets;
  }

  private void add(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String extension = dot < 0 ? "" : name.substring(dot);
    Route route = Route.ofFile("assets/%s.%s%s".formatted(stem, hash(bytes), extension));
    routes.put(name, route);
    files.put(route, bytes);
  }

  /** Returns a style sheet that names the published files. */
  private byte[] withNames(byte[] css) {
    Matcher matcher = URL.matcher(new String(css, StandardCharsets.UTF_8));
    String named =
        matcher.replaceAll(
            match ->
                Optional.ofNullable(routes.get(match.group(1)))
                    .map(route -> "url(\"%s\")".formatted(route.path().replace("assets/", "")))
                    .map(Matcher::quoteReplacement)
                    .orElse(Matcher.quoteReplacement(match.group())));
    return named.getBytes(StandardCharsets.UTF_8);
  }

  private static String hash(byte[] bytes) {
    return Sha256.of(bytes).substring(0, HASH_DIGITS);
  }

  /** Returns the files by their places. */
  SortedMap<Route, byte[]> files() {
    return new TreeMap<>(files);
  }

  /** Returns the relative addresses by name, as seen from a page. */
  SortedMap<String, String> addresses(Route from) {
    SortedMap<String, String> addresses = new TreeMap<>();
    routes.forEach((name, route) -> addresses.put(name, from.to(route)));
    return addresses;
  }
}
