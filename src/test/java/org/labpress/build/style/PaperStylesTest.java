package org.labpress.build.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.labpress.document.Located;
import org.labpress.layout.PaperStyle;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

class PaperStylesTest {
  private static final MemoryWorkspace NO_FILES = new MemoryWorkspace();

  @ParameterizedTest
  @ValueSource(strings = {"article", "twocolumn", "preprint", "joss"})
  void ourFilesSayNothingThatIsNotUnderstood(String name) {
    Checked<PaperStyle> style = style(name, NO_FILES);

    assertThat(style.diagnostics()).isEmpty();
    assertThat(style.value().name()).isEqualTo(name);
  }

  // Layout knows no files: what it does without one is what the file says.
  @Test
  void fileOfTheDefaultStyleIsTheDefaultOfTheTypesetter() {
    assertThat(PaperStyles.style(StyleWish.NONE, NO_FILES).value()).isEqualTo(PaperStyle.a4());
  }

  @Test
  void manualShowsEveryParameter() throws IOException {
    assertThat(Files.readString(Path.of("content/manual/papers.md")))
        .contains(Files.readString(Path.of("templates/papers/article.yml")));
  }

  @Test
  void wishesOfTheCommandLineComeBeforeThoseOfThePaperAndTheProject() {
    StyleWish project = wish("joss", 1, true);
    StyleWish paper = wish("preprint", 2, null);
    StyleWish options = wish(null, 1, null);

    StyleWish all = options.or(paper).or(project);

    assertThat(all.style().orElseThrow().text()).isEqualTo("preprint");
    assertThat(all.columns()).contains(1);
    assertThat(all.letter()).contains(true);
  }

  @Test
  void columnsAndPaperCanBeOtherThanTheStyleSays() {
    PaperStyle style =
        PaperStyles.style(
                StyleWish.of(Optional.empty(), Optional.of(2), Optional.of(true)), NO_FILES)
            .value();

    assertThat(style.columns().count()).isEqualTo(2);
    assertThat(style.paper().width()).isEqualTo(612);
    assertThat(style.margins().left()).isEqualTo(style.margins().right()).isEqualTo(65);
  }

  /** As while a paper is watched, and the file is renamed between two steps of a build. */
  @Test
  void styleWhoseFileIsGoneSinceItWasListedIsUnknown() {
    MemoryWorkspace listed =
        new MemoryWorkspace() {
          @Override
          public List<String> list(String glob) {
            return List.of("templates/papers/gone.yml");
          }
        };

    Checked<PaperStyle> style = style("gone", listed);

    assertThat(style.value().name()).isEqualTo("article");
    assertThat(style.diagnostics())
        .singleElement()
        .extracting(Diagnostic::message)
        .isEqualTo("there is no style \"gone\"");
  }

  @Test
  void fileOfTheProjectExtendsAnotherAndItself() {
    MemoryWorkspace files =
        new MemoryWorkspace()
            .with("templates/papers/ours.yml", "extends: joss\ntext: {size: 9}\n")
            .with("templates/papers/joss.yml", "extends: joss\npage: {margins: {top: 50}}\n");

    Checked<PaperStyle> ours = style("ours", files);

    assertThat(ours.diagnostics()).isEmpty();
    assertThat(ours.value().text()).isEqualTo(new PaperStyle.TextSize(9, 12));
    assertThat(ours.value().margins().top()).isEqualTo(50);
    assertThat(ours.value().margins().left()).isCloseTo(175.75, within(0.01));
  }

  @Test
  void valueThatCannotBeUsedIsThatOfTheStyleBehind() {
    MemoryWorkspace files =
        new MemoryWorkspace()
            .with("templates/papers/ours.yml", "extends: preprint\ntext: {leading: wide}\n");

    Checked<PaperStyle> style = style("ours", files);

    assertThat(style.value().text().leading())
        .isEqualTo(style("preprint", NO_FILES).value().text().leading());
    assertThat(style.diagnostics())
        .extracting(d -> d.span() + " " + d.rule() + ": " + d.message())
        .containsExactly(
            "templates/papers/ours.yml:2:17 style/value: text.leading is \"wide\", expected a"
                + " number from 9 to 30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "page:|text: {size: 10} ~ 1:6 style/value: page has no value, expected a map of paper,"
            + " columns, gap, width, margins",
        "page: {columns: } ~ 1:16 style/value: page.columns has no value, expected 1 or 2",
        "page: {columns: 2|text: {size: 10} ~ 1:7 yaml/syntax: this bracket is never closed",
        "page: \"abc ~ 1:7 yaml/syntax: this quote is never closed",
        "page:|\tcolumns: 2 ~ 2:1 yaml/syntax: YAML allows no tab here; use spaces"
      })
  void faultIsSaidOnceWhereItStands(String lines, String expected) {
    MemoryWorkspace files =
        new MemoryWorkspace().with("templates/papers/ours.yml", lines.replace('|', '\n'));

    assertThat(style("ours", files).diagnostics())
        .extracting(
            d ->
                "%d:%d %s: %s".formatted(d.span().line(), d.span().column(), d.rule(), d.message()))
        .containsExactly(expected);
  }

  @Test
  void linesThatWouldOverlapAreReported() {
    MemoryWorkspace files =
        new MemoryWorkspace()
            .with("templates/papers/ours.yml", "text: {size: 11.5, leading: 11}\n");

    Checked<PaperStyle> style = style("ours", files);

    assertThat(style.value().text().leading()).isGreaterThan(11.5);
    assertThat(style.diagnostics())
        .extracting(d -> d.message())
        .containsExactly("text.leading is less than text.size, 11.5, so lines would overlap");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "- a\n- b\n",
        "words",
        "page: 5",
        "page: {margins: [1, 2]}",
        "extends: [a]",
        "extends: ../../secret",
        "extends: ours",
        "text: {size: {}}",
        "text: {size: -1e9, leading: 1e99}",
        "page: {width: {one: 99999}}",
        "page: {margins: {left: 590}}",
        "page:\n  columns: 3\n  gap: 1mm\n",
        "page: {columns: 2, gap: 100, width: {two: 240}}",
        "a: &a [*a]",
        "{"
      })
  void noFileMakesAPaperUnusable(String text) {
    MemoryWorkspace files = new MemoryWorkspace().with("templates/papers/ours.yml", text);

    Checked<PaperStyle> style = style("ours", files);

    assertThat(style.value().name()).isEqualTo("ours");
    assertThat(style.diagnostics().isEmpty()).isEqualTo(text.isEmpty());
  }

  @Test
  void nameNeverLeadsOutOfTheFolder() {
    MemoryWorkspace files = new MemoryWorkspace().with("templates/secret.yml", "text: {size: 9}\n");

    assertThat(PaperStyles.unknown("../secret", files)).isPresent();
    assertThat(style("../secret", files).value()).isEqualTo(PaperStyle.a4());
  }

  @Test
  void fileWhoseNameIsNoNameOfAStyleIsNone() {
    MemoryWorkspace files =
        new MemoryWorkspace()
            .with("templates/papers/my style.yml", "text: {size: 9}\n")
            .with("templates/papers/ours.yml", "extends: my style\n");

    assertThat(PaperStyles.unknown("my style", files)).isPresent();
    assertThat(style("my style", files).value()).isEqualTo(PaperStyle.a4());
    assertThat(style("ours", files).diagnostics())
        .extracting(d -> d.rule())
        .containsExactly("style/unknown");
  }

  private static Checked<PaperStyle> style(String name, MemoryWorkspace files) {
    SourceFile page = SourceFile.of("a.md", name);
    return PaperStyles.style(
        StyleWish.of(
            Optional.of(new Located<>(name, page.span())), Optional.empty(), Optional.empty()),
        files);
  }

  private static StyleWish wish(String style, Integer columns, Boolean letter) {
    StyleWish wish = StyleWish.ofOptions(Optional.ofNullable(style), Optional.ofNullable(columns));
    return new StyleWish(wish.style(), wish.columns(), Optional.ofNullable(letter));
  }
}
