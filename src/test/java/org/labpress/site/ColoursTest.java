package org.labpress.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.html.SvgWriter;

class ColoursTest {
  private static final Pattern DECLARATION = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]+);");

  // WCAG 2.2, 1.4.3: text has a contrast of 4.5 to its ground.
  @ParameterizedTest(name = "{0}: {1} on {2}")
  @CsvSource({
    "site, ink, paper",
    "site, ink, panel",
    "site, ink, tint",
    "site, ink, alarm-tint",
    "site, quiet, paper",
    "site, quiet, panel",
    "site, quiet, tint",
    "site, accent, paper",
    "site, accent, panel",
    "site, accent, tint",
    "site, paper, accent",
    "site, alarm, paper",
    "site, alarm, alarm-tint",
    "deck, ink, paper",
    "deck, ink, panel",
    "deck, quiet, paper",
    "deck, quiet, panel",
    "deck, accent, paper",
    "deck, accent, panel",
    "deck, paper, bright",
    "deck, section-ink, section-paper",
    "deck, section-quiet, section-paper",
    "notes, ink, paper",
    "notes, quiet, paper",
    "notes, accent, paper"
  })
  void textStandsOutFromItsGround(String sheet, String text, String ground) throws IOException {
    for (Map<String, String> theme : themes(sheet)) {
      assertThat(contrast(theme.get(text), theme.get(ground)))
          .as("%s on %s", theme.get(text), theme.get(ground))
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  // WCAG 2.2, 1.4.11: what one must see to use a page has a contrast of 3.
  @ParameterizedTest(name = "{0}: {1} on {2}")
  @CsvSource({"site, strong-line, paper", "deck, mark, paper", "deck, bright, paper"})
  void linesThatMatterStandOutFromTheirGround(String sheet, String line, String ground)
      throws IOException {
    for (Map<String, String> theme : themes(sheet)) {
      assertThat(contrast(theme.get(line), theme.get(ground))).isGreaterThanOrEqualTo(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "deck", "notes"})
  void chartsHaveTheirDarkColoursWhereThePageIsDark(String sheet) throws IOException {
    Map<String, String> dark = themes(sheet).get(themes(sheet).size() - 1);
    for (String declaration : SvgWriter.darkProperties().split(";", -1)) {
      String[] parts = declaration.substring(2).split(":", -1);

      assertThat(dark).containsEntry(parts[0], parts[1]);
    }
  }

  /** Values worked by hand from the definition. */
  @ParameterizedTest
  @CsvSource({"#fff, #000000, 21", "#777777, #ffffff, 4.478", "#fff, #ffffff, 1"})
  void contrastIsThatOfWcag(String one, String other, double expected) {
    assertThat(contrast(one, other)).isCloseTo(expected, within(0.001));
  }

  /**
   * The colours on a light and on a dark screen; the dark ones are those of the reader's choice.
   */
  private static List<Map<String, String>> themes(String sheet) throws IOException {
    String css = Files.readString(Path.of("templates/assets/%s.css".formatted(sheet)));
    Map<String, String> light = declarations(css, ":root {");
    if (!css.contains("data-theme")) {
      return List.of(light);
    }
    Map<String, String> dark = new TreeMap<>(light);
    dark.putAll(declarations(css, ":root[data-theme=\"dark\"] {"));
    Map<String, String> asked = new TreeMap<>(light);
    asked.putAll(declarations(css, ":root:not([data-theme=\"light\"]) {"));
    assertThat(asked).as("both ways to a dark page").isEqualTo(dark);
    return List.of(light, dark);
  }

  private static Map<String, String> declarations(String css, String selector) {
    int start = css.indexOf(selector);
    assertThat(start).as(selector).isNotNegative();
    Map<String, String> colours = new TreeMap<>();
    DECLARATION
        .matcher(css.substring(start, css.indexOf('}', start)))
        .results()
        .forEach((MatchResult found) -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    String digits = colour.substring(1);
    String six = digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits;
    int rgb = Integer.parseInt(six, 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
