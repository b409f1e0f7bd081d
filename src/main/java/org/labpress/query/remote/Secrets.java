package org.labpress.query.remote;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must never be printed: the values that the environment gave, and what stands in an address
 * or a property as a password. Drivers repeat them in their messages.
 */
public final class Secrets {
  /** What stands in place of a secret. */
  static final String HIDDEN = "***";

  private static final String WORDS =
      "(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|credentials?|(?:api|access|private|account)[_-]?key)";

  /** {@code sslpassword=x}, {@code AccessToken: x}, {@code "pwd": 'x'}. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)"
              + WORDS
              + "[\"']?\\s{0,8}+[=:]\\s{0,8}+(\"[^\"\\r\\n]*+\"|'[^'\\r\\n]*+'|\\$\\{\\w*+}|[^\\s,}&;\"']++)");

  /** {@code //ana:x@host}, and Oracle's {@code thin:ana/x@host}. */
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "(?://[^\\s/:@?#\"']{0,200}+:|:[A-Za-z]{1,20}:[^\\s/:@?#\"']{1,200}+/)([^\\s/@\"']++)@");

  private static final Pattern NAME = Pattern.compile("(?i).*" + WORDS + ".*");

  /** A driver may write names of computers in lower case. */
  private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern SEPARATORS = Pattern.compile("[@/:?&=;#,\\s]+");

  private final List<Pattern> values;

  private Secrets(Set<String> values) {
    this.values =
        values.stream()
            .filter(value -> !value.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .map(value -> Pattern.compile(value, CASE))
            .toList();
  }

  /**
   * @param known values that were given by the environment
   * @param address with its variables filled in
   */
  static Secrets of(Set<String> known, String address) {
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(written(address));
    Set<String> forms = new TreeSet<>(all);
    for (String value : all) {
      if (address.contains(value)) {
        // A driver takes an address apart, at signs within a secret too.
        SEPARATORS.splitAsStream(value).filter(p -> p.length() > 2).forEach(forms::add);
      }
      forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
      forms.add(URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
      forms.add(decoded(value));
    }
    return new Secrets(forms);
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }

  /** Returns whether a property of this name holds a secret. */
  public static boolean isSecret(String name) {
    return NAME.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Returns the passwords that are written out in a text; variables of the environment are none.
   */
  public static Set<String> written(String text) {
    Set<String> found = new LinkedHashSet<>();
    for (Pattern pattern : List.of(NAMED, IN_ADDRESS)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        String value = unquoted(matcher.group(1));
        if (!isVariable(value) && !value.isEmpty() && !value.equals(HIDDEN)) {
          found.add(value);
        }
      }
    }
    return found;
  }

  /** Returns whether a value is one variable of the environment and nothing else. */
  public static boolean isVariable(String value) {
    return Variables.NAMED.matcher(value).matches();
  }

  /** Returns the text with {@code ***} in place of secrets. */
  String scrub(String text) {
    String scrubbed = text;
    for (Pattern value : values) {
      scrubbed = value.matcher(scrubbed).replaceAll(HIDDEN);
    }
    return masked(scrubbed, HIDDEN);
  }

  /** Returns a text in which a sign stands for each character of the passwords written out. */
  public static String masked(String text) {
    return masked(text, "");
  }

  /**
   * @param by in place of a secret; empty for as many signs as it has
   */
  private static String masked(String text, String by) {
    String masked = text;
    for (Pattern pattern : List.of(NAMED, IN_ADDRESS)) {
      Matcher matcher = pattern.matcher(masked);
      StringBuilder hidden = new StringBuilder();
      int at = 0;
      while (matcher.find()) {
        String value = matcher.group(1);
        hidden.append(masked, at, matcher.start(1));
        hidden.append(
            isVariable(unquoted(value)) ? value : by.isEmpty() ? "*".repeat(value.length()) : by);
        at = matcher.end(1);
      }
      masked = hidden.append(masked, at, masked.length()).toString();
    }
    return masked;
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
