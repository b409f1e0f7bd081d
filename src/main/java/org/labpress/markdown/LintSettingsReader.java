package org.labpress.markdown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.labpress.document.LintSettings;
import org.labpress.document.Located;
import org.labpress.document.Waiver;
import org.labpress.source.Severity;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Reads {@code lint:} with the keys {@code extends}, {@code rules} and {@code waive}. */
final class LintSettingsReader {
  private static final String LONG_RUN = "result/long-run";

  private final FrontFields fields;
  private final PageNotes notes;

  LintSettingsReader(FrontFields fields, PageNotes notes) {
    this.fields = fields;
    this.notes = notes;
  }

  LintSettings read() {
    Optional<YamlNode> value = fields.value("lint");
    if (value.isEmpty()) {
      return LintSettings.NONE;
    }
    if (!(value.get() instanceof YamlMap map)) {
      fields.wrongType(value.get(), "lint", "a map with extends, rules or waive");
      return LintSettings.NONE;
    }
    FrontFields own = new FrontFields(map, notes);
    return LintSettings.of(own.texts("extends"), levels(own), hours(own), waivers(own));
  }

  private Map<String, Located<Optional<Severity>>> levels(FrontFields own) {
    Map<String, Located<Optional<Severity>>> levels = new TreeMap<>();
    own.value("rules")
        .ifPresent(
            value -> {
              if (value instanceof YamlMap rules) {
                rules.entries().forEach(rule -> level(rule, levels));
              } else {
                fields.wrongType(value, "lint.rules", "a map from rules to levels");
              }
            });
    return levels;
  }

  /** Returns from how many hours on a run is long: {@code result/long-run: {hours: 24}}. */
  private OptionalDouble hours(FrontFields own) {
    YamlNode rules = own.value("rules").orElse(null);
    if (!(rules instanceof YamlMap map)
        || !(map.get(LONG_RUN).orElse(null) instanceof YamlMap options)
        || options.get("hours").isEmpty()) {
      return OptionalDouble.empty();
    }
    YamlNode hours = options.get("hours").get();
    boolean number =
        hours instanceof YamlScalar scalar
            && scalar.text().strip().matches("\\d{1,6}(?:\\.\\d{1,3})?");
    if (!number) {
      fields.wrongType(hours, LONG_RUN + ".hours", "a number of hours");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(((YamlScalar) hours).text().strip()));
  }

  private void level(YamlMap.Entry rule, Map<String, Located<Optional<Severity>>> levels) {
    YamlNode value =
        rule.value() instanceof YamlMap options
            ? options.get("level").orElse(options)
            : rule.value();
    String level = value instanceof YamlScalar scalar ? scalar.text().toLowerCase(Locale.ROOT) : "";
    String name = rule.key().text();
    boolean optionsOnly =
        name.equals(LONG_RUN)
            && rule.value() instanceof YamlMap options
            && options.get("hours").isPresent()
            && options.get("level").isEmpty();
    if (optionsOnly) {
      return;
    }
    switch (level) {
      case "off", "false", "no" ->
          levels.put(name, new Located<>(Optional.empty(), rule.key().span()));
      case "error", "warning", "info" ->
          levels.put(
              name,
              new Located<>(
                  Optional.of(Severity.valueOf(level.toUpperCase(Locale.ROOT))),
                  rule.key().span()));
      default -> fields.wrongType(rule.value(), name, "error, warning, info or off");
    }
  }

  private List<Waiver> waivers(FrontFields own) {
    List<Waiver> waivers = new ArrayList<>();
    own.value("waive")
        .ifPresent(
            value ->
                FrontFields.items(value).forEach(item -> waiver(item).ifPresent(waivers::add)));
    return waivers;
  }

  private Optional<Waiver> waiver(YamlNode item) {
    if (!(item instanceof YamlMap map)) {
      fields.wrongType(item, "lint.waive", "maps with rule and reason");
      return Optional.empty();
    }
    FrontFields own = new FrontFields(map, notes);
    Optional<Located<String>> rule = own.text("rule");
    if (rule.isEmpty()) {
      fields.wrongType(item, "lint.waive", "maps with rule and reason");
      return Optional.empty();
    }
    Optional<LocalDate> until =
        own.scalar("until").flatMap(date -> DateReader.read(date, "until", notes));
    return Optional.of(
        new Waiver(
            rule.get().value(),
            own.text("at").map(Located::value),
            own.text("reason").map(Located::value).orElse(""),
            until,
            map.span()));
  }
}
