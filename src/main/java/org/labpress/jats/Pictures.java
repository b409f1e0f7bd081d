package org.labpress.jats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.labpress.document.ChartBlock;
import org.labpress.document.ChartResult;

/** The pictures of an article, all in one folder with it, each under a name of its own. */
final class Pictures {
  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp",
          "svg", "image/svg+xml",
          "tif", "image/tiff",
          "tiff", "image/tiff",
          "pdf", "application/pdf",
          "eps", "application/postscript");

  private final Map<String, String> byPath = new HashMap<>();
  private final IdentityHashMap<ChartBlock, String> byChart = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final SortedMap<String, String> files = new TreeMap<>();
  private final SortedMap<String, ChartResult.Drawn> drawings = new TreeMap<>();

  /**
   * @param article name of the article's own file
   */
  Pictures(String article) {
    taken.add(article);
  }

  /**
   * Returns the name of a file's copy: its own without folders, with a hash of its path before it
   * if another has that name.
   */
  String name(String path) {
    return byPath.computeIfAbsent(
        path,
        p -> {
          String own = p.substring(p.lastIndexOf('/') + 1);
          String name =
              taken.add(own.toLowerCase(Locale.ROOT)) ? own : hash(p).substring(0, 8) + "-" + own;
          files.put(name, p);
          return name;
        });
  }

  /** Returns the name of the file in which a chart is drawn. */
  String name(ChartBlock chart, ChartResult.Drawn drawn) {
    return byChart.computeIfAbsent(
        chart,
        c -> {
          String base =
              "figure-"
                  + c.attributes()
                      .id()
                      .or(c::number)
                      .orElse("chart")
                      .replaceAll("[^A-Za-z0-9-]+", "-");
          String name = base + ".svg";
          for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
            name = base + "-" + copy + ".svg";
          }
          drawings.put(name, drawn);
          return name;
        });
  }

  /** Returns the paths of the files, by the names of their copies. */
  SortedMap<String, String> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  /** Returns what is drawn, by the names of the files. */
  SortedMap<String, ChartResult.Drawn> drawings() {
    return Collections.unmodifiableSortedMap(drawings);
  }

  /** Returns the media type of a file; that of any image if its ending is not known. */
  static String mediaType(String path) {
    String bare = path.replaceFirst("[?#].*$", "");
    String ending = bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return TYPES.getOrDefault(ending, "image/*");
  }

  private static String hash(String path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(path.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
