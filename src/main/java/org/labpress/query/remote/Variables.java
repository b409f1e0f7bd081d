package org.labpress.query.remote;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code ${NAME}} from the environment, and remembers what it filled in. */
final class Variables {
  static final Pattern NAMED = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]{0,99})}");

  private final Map<String, String> environment;
  private final Set<String> used;

  /**
   * @param used takes the values that were filled in
   */
  Variables(Map<String, String> environment, Set<String> used) {
    this.environment = environment;
    this.used = used;
  }

  /** Returns the name of the first variable that the environment has not; empty if it has all. */
  Optional<String> missing(String text) {
    return NAMED
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(name -> !environment.containsKey(name))
        .findFirst();
  }

  String fill(String text) {
    Matcher matcher = NAMED.matcher(text);
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (matcher.find()) {
      String value = environment.getOrDefault(matcher.group(1), "");
      used.add(value);
      filled.append(text, at, matcher.start()).append(value);
      at = matcher.end();
    }
    return filled.append(text, at, text.length()).toString();
  }
}
