package org.labpress.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.labpress.highlight.Palette;
import org.labpress.highlight.TokenKind;

/** The style sheet for code has the colours of paper, and they can be read. */
class CodeColoursTest {
  private static final Pattern COLOUR = Pattern.compile("--code-([a-z]+): (#[0-9a-f]{6});");
  private static final String CHOSEN_DARK = ":root[data-theme=\"dark\"] {";
  private static final String ASKED_DARK = ":root:not([data-theme=\"light\"]) {";
  private static final String DARK_SLIDE =
      ".reveal section.section-slide, .reveal section.inverse {";

  @ParameterizedTest
  @EnumSource(value = TokenKind.class, names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void sheetHasTheColoursOfPaper(TokenKind kind) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT);
    Palette.Look look = Palette.of(kind);

    assertThat(sheet(":root {")).containsEntry(name, hex(look.light()));
    assertThat(sheet(ASKED_DARK)).containsEntry(name, hex(look.dark()));
    assertThat(sheet(CHOSEN_DARK)).containsEntry(name, hex(look.dark()));
    assertThat(sheet(DARK_SLIDE)).containsEntry(name, hex(look.dark()));
  }

  @ParameterizedTest
  @EnumSource(value = TokenKind.class, names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
  void classTakesTheColourAndTheFace(TokenKind kind) throws IOException {
    Palette.Look look = Palette.of(kind);
    String rule =
        "code .%s { color: var(--code-%s);%s%s }"
            .formatted(
                kind.styleClass(),
                kind.name().toLowerCase(Locale.ROOT),
                look.bold() ? " font-weight: 700;" : "",
                look.italic() ? " font-style: italic;" : "");

    assertThat(css("code")).contains(rule);
  }

  // The grounds of code on pages, slides and paper; WCAG 2.2, 1.4.3.
  @Test
  void lightColoursStandOutFromEveryGround() throws IOException {
    Map<String, String> colours = sheet(":root {");

    assertReadable(colours, panel("site", ":root {"));
    assertReadable(colours, panel("deck", ":root {"));
    assertReadable(colours, colours.get("mark"));
    assertThat(colours).containsEntry("mark", hex(Palette.MARKED_LIGHT));
    assertReadable(colours, "#f4f4f2");
    assertReadable(colours, "#f6f6f4");
  }

  @Test
  void darkColoursStandOutFromEveryGround() throws IOException {
    Map<String, String> colours = sheet(CHOSEN_DARK);

    assertReadable(colours, panel("site", CHOSEN_DARK));
    assertReadable(colours, panel("deck", CHOSEN_DARK));
    assertReadable(colours, panel("notes", ":root {"));
    assertReadable(colours, colours.get("mark"));
    assertReadable(sheet(DARK_SLIDE), panel("deck", DARK_SLIDE));
    assertReadable(sheet(DARK_SLIDE), sheet(DARK_SLIDE).get("mark"));
  }

  private static void assertReadable(Map<String, String> colours, String ground) {
    colours.forEach(
        (name, colour) -> {
          if (!name.equals("mark")) {
            assertThat(ColoursTest.contrast(colour, ground))
                .as("%s %s on %s", name, colour, ground)
                .isGreaterThanOrEqualTo(4.5);
          }
        });
  }

  private static Map<String, String> sheet(String selector) throws IOException {
    Map<String, String> colours = new TreeMap<>();
    COLOUR
        .matcher(block("code", selector))
        .results()
        .forEach((MatchResult found) -> colours.put(found.group(1), found.group(2)));
    return colours;
  }

  private static String panel(String sheet, String selector) throws IOException {
    var found = Pattern.compile("--panel: (#[0-9a-f]{6});").matcher(block(sheet, selector));
    assertThat(found.find()).as("--panel in %s", sheet).isTrue();
    return found.group(1);
  }

  private static String block(String sheet, String selector) throws IOException {
    String css = css(sheet);
    int start = css.indexOf(selector);
    assertThat(start).as(selector).isNotNegative();
    return css.substring(start, css.indexOf('}', start));
  }

  private static String css(String sheet) throws IOException {
    return Files.readString(Path.of("templates/assets/%s.css".formatted(sheet)));
  }

  private static String hex(int colour) {
    return String.format(Locale.ROOT, "#%06x", colour);
  }
}
