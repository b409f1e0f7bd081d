package org.labpress.site;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.html.HtmlEscape;
import org.labpress.source.ContentPath;

/**
 * Where a file of the site lies.
 *
 * @param path from the root of the site, such as {@code log/2026-03-02-probe/index.html}; no part
 *     is empty, {@code .} or {@code ..}. The parts of pages hold letters, digits and {@code . _ -}
 *     only
 */
record Route(String path) implements Comparable<Route> {
  private static final String CONTENT = "content/";
  private static final String INDEX = "index.html";

  // The device names of Windows; with an extension, too, they name the device.
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\\..*)?");
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._-]+");
  private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[<>:\"|?*\\\\\\p{Cntrl}]");
  private static final Pattern EDGE = Pattern.compile("^[.-]+|[.-]+$");

  /**
   * Returns the route of a page.
   *
   * @param source path of the source file from the root of the project
   * @param slug replaces the last part of the address
   */
  static Route ofPage(String source, Optional<String> slug) {
    String path = withoutContent(source).replaceFirst("\\.[^./]+$", "");
    String own = path.endsWith("/index") || path.equals("index") ? parent(path) : path;
    if (own.matches("papers/[^/]+/paper")) {
      own = parent(own);
    }
    String named = slug.isPresent() && !own.isEmpty() ? join(parent(own), slug.get()) : own;
    return new Route(join(safe(named), INDEX));
  }

  /** Returns the route of a file that is published as it is: its own path. */
  static Route ofFile(String source) {
    return new Route(NOT_ON_WINDOWS.matcher(withoutContent(source)).replaceAll("-"));
  }

  /** Returns the route of the page of a folder, {@code ""} being the root of the site. */
  static Route ofFolder(String folder) {
    return new Route(join(safe(folder), INDEX));
  }

  /**
   * Returns the route of another address of a page; empty if it is no address of this site.
   *
   * @param written counts from the root if it begins with a slash, else from the folder above the
   *     page
   */
  static Optional<Route> ofAlias(String written, Route page) {
    String path = written.startsWith("/") ? written : join(parent(page.folder()), written);
    String stripped = path.replaceAll("^/+|/+$", "");
    boolean odd =
        written.isEmpty()
            || NOT_ON_WINDOWS.matcher(written).find()
            || written.contains("#")
            || List.of(stripped.split("/", -1)).stream()
                .anyMatch(part -> part.isEmpty() || part.matches("\\.{1,2}"));
    if (odd && !written.equals("/")) {
      return Optional.empty();
    }
    boolean file = stripped.matches(".*\\.html?");
    return Optional.of(new Route(file ? stripped : join(stripped, INDEX)));
  }

  /**
   * Returns text as a part of an address: lower case, accents kept, runs of anything but letters
   * and digits as one hyphen. Empty if no character is left.
   */
  static String slug(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    return composed.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-+|-+$", "");
  }

  /** Returns the folder of the file, without a slash at its end; empty at the root. */
  String folder() {
    return parent(path);
  }

  /** Returns the name of the last folder; empty at the root. */
  String name() {
    return folder().substring(folder().lastIndexOf('/') + 1);
  }

  /** Returns a route in the same folder. */
  Route sibling(String file) {
    return new Route(join(folder(), file));
  }

  /** Returns the relative URL of another file, percent-encoded. */
  String to(Route other) {
    String relative = ContentPath.relativize(path, other.path);
    String literal = relative.replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    return HtmlEscape.url(literal.contains(":") ? "./" + literal : literal);
  }

  /** Returns a part of the path that Windows takes for a device. */
  Optional<String> deviceName() {
    for (String part : path.split("/", -1)) {
      if (DEVICE.matcher(part).matches()) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  static String withoutContent(String source) {
    return source.startsWith(CONTENT) ? source.substring(CONTENT.length()) : source;
  }

  private static String safe(String path) {
    StringBuilder safe = new StringBuilder();
    for (String part : path.split("/", -1)) {
      String composed = Normalizer.normalize(part, Normalizer.Form.NFC);
      String clean = EDGE.matcher(UNSAFE.matcher(composed).replaceAll("-")).replaceAll("");
      if (!part.isEmpty()) {
        safe.append(safe.isEmpty() ? "" : "/").append(clean.isEmpty() ? "_" : clean);
      }
    }
    return safe.toString();
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String join(String folder, String name) {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  @Override
  public int compareTo(Route other) {
    return path.compareTo(other.path);
  }
}
