package org.labpress.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which destinations a page may link to. */
public final class LinkScheme {
  private static final Set<String> ALLOWED = Set.of("http", "https", "mailto", "tel", "ftp");

  // Browsers drop tabs and line ends anywhere in a URL and controls and spaces before it (WHATWG
  // URL, 4.4), so "java\nscript:" is a script.
  private static final Pattern IGNORED = Pattern.compile("[\\x00-\\x20\\x7F-\\x9F\\u00AD\\uFEFF]");
  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

  private LinkScheme() {}

  /** Returns the scheme in lower case as a browser reads it; empty for a relative destination. */
  public static Optional<String> of(String destination) {
    Matcher matcher = SCHEME.matcher(IGNORED.matcher(destination).replaceAll(""));
    return matcher.matches()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /**
   * Returns whether the destination is relative or has one of the schemes {@code http https mailto
   * tel ftp}. A destination that names a host without a scheme is not relative and not allowed.
   */
  public static boolean allows(String destination) {
    return of(destination).map(ALLOWED::contains).orElse(!namesHost(destination));
  }

  /** Returns whether the destination has an allowed scheme and so leads out of the site. */
  public static boolean leadsOutside(String destination) {
    return of(destination).map(ALLOWED::contains).orElse(false);
  }

  private static boolean namesHost(String destination) {
    String slashes = IGNORED.matcher(destination).replaceAll("").replace('\\', '/');
    return slashes.startsWith("//");
  }
}
