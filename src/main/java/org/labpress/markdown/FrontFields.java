package org.labpress.markdown;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.labpress.document.Located;
import org.labpress.source.Diagnostic;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/**
 * The fields of front matter by name, each read as the type that the field has. Another type is
 * reported as {@code front/type} and the field counts as not given.
 */
final class FrontFields {
  private static final int LONGEST_QUOTE = 80;
  private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,9}");
  private static final Pattern PROBABILITY =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{0,9})?|\\.\\d{1,9})\\s*(%?)");
  private static final Pattern DURATION =
      Pattern.compile(
          "(?=\\d)(?:(\\d{1,3})\\s*h)?\\s*(?:(\\d{1,4})\\s*m(?:in)?)?\\s*(?:(\\d{1,5})\\s*s)?");
  private static final Pattern CODE = Pattern.compile("`(?:r\\s|\\{\\w+\\}\\s).*", Pattern.DOTALL);

  private final YamlMap map;
  private final PageNotes notes;

  FrontFields(YamlMap map, PageNotes notes) {
    this.map = map;
    this.notes = notes;
  }

  /** Returns the value of the first of the names that has one. */
  Optional<YamlNode> value(String... names) {
    for (String name : names) {
      Optional<YamlNode> value = map.get(name).filter(FrontFields::isGiven);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  private static boolean isGiven(YamlNode node) {
    return !(node instanceof YamlScalar scalar && scalar.isNull());
  }

  Optional<YamlScalar> scalar(String... names) {
    return value(names).flatMap(node -> scalar(node, names[0]));
  }

  /**
   * @param name of the field, for the message
   */
  Optional<YamlScalar> scalar(YamlNode node, String name) {
    if (!(node instanceof YamlScalar scalar)) {
      wrongType(node, name, "a text");
      return Optional.empty();
    }
    if (CODE.matcher(scalar.text().strip()).matches()) {
      notes.report(
          Diagnostic.warning("exec/not-run", scalar.span(), "code in a value is not run")
              .withHint("write the value"));
      return Optional.empty();
    }
    return Optional.of(scalar).filter(FrontFields::isGiven);
  }

  Optional<Located<String>> text(String... names) {
    return scalar(names).map(FrontFields::located);
  }

  Optional<Boolean> bool(String... names) {
    Optional<YamlNode> value = value(names);
    Optional<Boolean> read =
        value
            .filter(YamlScalar.class::isInstance)
            .map(YamlScalar.class::cast)
            .flatMap(YamlScalar::asBoolean);
    if (value.isPresent() && read.isEmpty()) {
      wrongType(value.get(), names[0], "true or false");
    }
    return read;
  }

  /**
   * Returns a whole number.
   *
   * @param most at least {@code least}; {@link Integer#MAX_VALUE} for any
   */
  Optional<Located<Integer>> integer(int least, int most, String... names) {
    Optional<YamlScalar> scalar = scalar(names);
    Optional<Integer> number =
        scalar
            .map(s -> s.text().strip())
            .filter(text -> INTEGER.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(n -> n >= least && n <= most);
    if (scalar.isPresent() && number.isEmpty()) {
      String range =
          most == Integer.MAX_VALUE
              ? least == Integer.MIN_VALUE ? "" : " of at least " + least
              : " from %d to %d".formatted(least, most);
      wrongType(scalar.get(), names[0], "a whole number" + range);
    }
    return number.map(n -> new Located<>(n, scalar.orElseThrow().span()));
  }

  /** Returns a probability, written as a number in [0, 1] or in percent. */
  Optional<Located<Double>> probability(String... names) {
    Optional<YamlScalar> scalar = scalar(names);
    Optional<Double> number =
        scalar
            .map(s -> PROBABILITY.matcher(s.text().strip()))
            .filter(Matcher::matches)
            .map(m -> Double.parseDouble(m.group(1)) / (m.group(2).isEmpty() ? 1 : 100))
            .filter(p -> p <= 1);
    if (scalar.isPresent() && number.isEmpty()) {
      wrongType(scalar.get(), names[0], "a probability such as 0.7 or 70%");
    }
    return number.map(p -> new Located<>(p, scalar.orElseThrow().span()));
  }

  /** Returns a length of time: {@code 60m}, {@code 1h}, {@code 1h30m} or {@code 90s}. */
  Optional<Located<Duration>> duration(String... names) {
    Optional<YamlScalar> scalar = scalar(names);
    Optional<Duration> length =
        scalar
            .map(s -> DURATION.matcher(s.text().strip()))
            .filter(Matcher::matches)
            .map(
                m ->
                    Duration.ofHours(number(m.group(1)))
                        .plusMinutes(number(m.group(2)))
                        .plusSeconds(number(m.group(3))))
            .filter(d -> !d.isZero());
    if (scalar.isPresent() && length.isEmpty()) {
      wrongType(scalar.get(), names[0], "a length of time such as 60m, 1h or 90s");
    }
    return length.map(d -> new Located<>(d, scalar.orElseThrow().span()));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** Returns the constant whose name, in any case, is the value. */
  <E extends Enum<E>> Optional<Located<E>> choice(Class<E> type, String... names) {
    return scalar(names)
        .flatMap(
            scalar -> {
              String written = scalar.text().strip().toUpperCase(Locale.ROOT);
              List<String> expected = new ArrayList<>();
              for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(written)) {
                  return Optional.of(new Located<>(constant, scalar.span()));
                }
                expected.add(constant.name().toLowerCase(Locale.ROOT));
              }
              wrongType(scalar, names[0], alternatives(expected));
              return Optional.empty();
            });
  }

  /** Returns {@code a, b or c}. */
  static String alternatives(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }

  Optional<Located<LocalDate>> date(String... names) {
    return scalar(names)
        .flatMap(
            s -> DateReader.read(s, names[0], notes).map(date -> new Located<>(date, s.span())));
  }

  /** Reports the keys of a map that it has no field for. */
  void refuseOthers(String name, List<String> known) {
    for (YamlMap.Entry entry : map.entries()) {
      String key = entry.key().text();
      if (!known.contains(key)) {
        notes.report(
            FrontKeys.unknown(entry.key(), "%s has no field \"%s\"".formatted(name, key), known));
      }
    }
  }

  /** Returns the map that a field holds. */
  Optional<FrontFields> map(String name, String expected) {
    Optional<YamlNode> value = value(name);
    if (value.isPresent() && !(value.get() instanceof YamlMap)) {
      wrongType(value.get(), name, expected);
    }
    return value
        .filter(YamlMap.class::isInstance)
        .map(node -> new FrontFields((YamlMap) node, notes));
  }

  /** Returns the texts of a list, or the one text that stands for a list of one. */
  List<Located<String>> texts(String... names) {
    Optional<YamlNode> value = value(names);
    List<Located<String>> texts = new ArrayList<>();
    value.ifPresent(
        node ->
            items(node)
                .forEach(
                    item ->
                        scalar(item, names[0]).map(FrontFields::located).ifPresent(texts::add)));
    return texts;
  }

  /** Returns the items of a list, or the value itself as the only item. */
  static List<YamlNode> items(YamlNode node) {
    return node instanceof YamlList list ? list.items() : List.of(node);
  }

  static Located<String> located(YamlScalar scalar) {
    return new Located<>(scalar.text().strip(), scalar.span());
  }

  void wrongType(YamlNode node, String name, String expected) {
    notes.report(
        Diagnostic.error(
            "front/type",
            node.span(),
            "%s is %s, expected %s".formatted(name, node.accept(FOUND), expected)));
  }

  /** Returns a value for a message, cut off where it gets long. */
  static String quoted(YamlScalar scalar) {
    String text = scalar.text().strip();
    boolean fits = text.codePointCount(0, text.length()) <= LONGEST_QUOTE;
    return fits
        ? "\"%s\"".formatted(text)
        : "\"%s…\"".formatted(text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)));
  }

  private static final YamlNode.Visitor<String> FOUND =
      new YamlNode.Visitor<>() {
        @Override
        public String map(YamlMap map) {
          return "a map";
        }

        @Override
        public String list(YamlList list) {
          return "a list";
        }

        @Override
        public String scalar(YamlScalar scalar) {
          return quoted(scalar);
        }
      };
}
