package org.labpress.build.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.labpress.document.Located;
import org.labpress.layout.PaperStyle;
import org.labpress.layout.Placed;
import org.labpress.layout.SetLine;
import org.labpress.layout.StructureElement;
import org.labpress.layout.Typeset;
import org.labpress.layout.Typesetter;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.MemoryWorkspace;
import org.labpress.source.SourceFile;

/** What styles make of pages. */
class StyledPagesTest {
  private static final String FRONT =
      """
      ---
      title: Probes read what a model knows
      lang: en
      author:
        - {name: Ana Lee, orcid: 0000-0002-1825-0097}
        - {name: Bo Kim}
        - {name: Cy Roe}
      date: 2026-03-02
      abstract: We train probes.
      doi: 10.21105/joss.05678
      repository: https://github.com/lee/probes
      archive_doi: 10.5281/zenodo.123
      editor: Dee Fox
      reviewers: ["@one", "@two"]
      submitted: 1 January 2026
      published: 3 March 2026
      review: https://github.com/openjournals/joss-reviews/issues/5678
      volume: 9
      issue: 93
      page: 5678
      ---
      """;

  @Test
  void headsBeginOnTheSecondPageAndAreDecoration() {
    Typeset set = typeset("article", "");

    assertThat(decoration(set, 1)).containsExactly("1");
    assertThat(decoration(set, 2))
        .containsExactly("Probes read what a model knows", "Lee et al.", "2");
  }

  @Test
  void headThatIsTooLongEndsInAnEllipsisBetweenWords() {
    String style = "running: {head: {left: '{title} {title} {title} {title}', right: ''}}\n";

    String head = decoration(typeset("ours", style), 2).get(0);

    assertThat(head).endsWith("…").startsWith("Probes read what a model knows Probes");
    assertThat(head.replace("…", "").split(" "))
        .isSubsetOf("Probes", "read", "what", "a", "model", "knows");
  }

  @Test
  void pagesAreCounted() {
    String style = "running: {foot: {center: 'page {page} of {pages}'}}\n";

    assertThat(decoration(typeset("ours", style), 2)).contains("page 2 of 2");
  }

  @Test
  void bracesMustNameSomething() {
    MemoryWorkspace files =
        new MemoryWorkspace()
            .with("templates/papers/ours.yml", "running: {head: {left: '{tite}'}}");

    assertThat(style("ours", files).diagnostics())
        .extracting(d -> d.rule() + ": " + d.message())
        .containsExactly(
            "style/value: running.head.left is \"{tite}\", expected a text, in which braces stand"
                + " in {title} {authors} {date} {page} {pages} {journal} {doi} {citation} only");
  }

  @Test
  void barStandsBesideTheTextAndIsReadAfterTheTitle() {
    Typeset set = typeset("joss", "");
    double text = style("joss", new MemoryWorkspace()).value().margins().left();

    List<String> bar =
        set.lines().stream()
            .filter(line -> line.page() == 1 && line.words().get(0).left() < text - 10)
            .map(StyledPagesTest::words)
            .toList();

    assertThat(bar)
        .startsWith(
            "DOI", "10.21105/joss.05678", "Software", "• Review", "• Repository", "• Archive")
        .contains("Editor", "Dee Fox", "Reviewers", "@one, @two", "Submitted", "1 January 2026")
        .contains("Published", "3 March 2026");
    List<StructureElement> parts = set.structure().children();
    assertThat(parts.get(0).role()).isEqualTo(StructureElement.Role.TITLE);
    assertThat(parts.get(2).role()).isEqualTo(StructureElement.Role.DIV);
  }

  @Test
  void barLeavesThePlacesOfTheTextAsTheyAre() {
    SetLine with = title(typeset("joss", ""));
    SetLine without = title(typeset("ours", "extends: joss\nside: {width: 0}\n"));

    assertThat(with.words()).isEqualTo(without.words());
  }

  @Test
  void footOfTheJournalSaysHowThePaperIsCited() {
    assertThat(String.join(" ", decoration(typeset("joss", ""), 1)))
        .contains(
            "Lee et al. (2026). Probes read what a model knows. Journal of Open Source Software,"
                + " 9(93), 5678. https://doi.org/10.21105/joss.05678.");
  }

  @Test
  void titleStandsBetweenRulesAcrossThePage() {
    Typeset set = typeset("preprint", "");

    List<Placed.Rule> rules =
        set.pages().get(0).items().stream()
            .filter(Placed.Rule.class::isInstance)
            .map(Placed.Rule.class::cast)
            .toList();

    assertThat(rules).extracting(Placed.Rule::height).containsExactly(3.0, 1.0);
    assertThat(rules).allMatch(rule -> Math.abs(rule.width() - 396) < 0.01);
  }

  @Test
  void abstractStandsInTheFirstColumnUnderATitleAcrossThePage() {
    Typeset set = typeset("twocolumn", "");
    PaperStyle style = style("twocolumn", new MemoryWorkspace()).value();
    double middle = style.paper().width() / 2;

    SetLine title = set.lines().get(0);
    SetLine summary =
        set.lines().stream().filter(l -> words(l).contains("We train")).findFirst().orElseThrow();

    assertThat(title.words().get(0).left()).isLessThan(middle);
    assertThat(title.words().get(title.words().size() - 1).right()).isGreaterThan(middle);
    assertThat(summary.measure()).isCloseTo(231, within(0.01));
  }

  private static SetLine title(Typeset set) {
    return set.lines().stream()
        .filter(line -> words(line).startsWith("Probes read"))
        .findFirst()
        .orElseThrow();
  }

  private static String words(SetLine line) {
    return line.words().stream().map(SetLine.Word::text).collect(Collectors.joining(" "));
  }

  /** Returns what is printed on a page but not read aloud. */
  private static List<String> decoration(Typeset set, int page) {
    return set.pages().get(page - 1).items().stream()
        .filter(Placed.GlyphRun.class::isInstance)
        .map(Placed.GlyphRun.class::cast)
        .filter(run -> run.element() == Placed.ARTIFACT)
        .map(
            run ->
                run.glyphs().stream()
                    .map(glyph -> glyph.glyph().text())
                    .collect(Collectors.joining()))
        .toList();
  }

  private static Typeset typeset(String name, String file) {
    MemoryWorkspace files = new MemoryWorkspace();
    if (!file.isEmpty()) {
      files.with("templates/papers/ours.yml", file);
    }
    String text =
        Stream.of("one", "two")
            .map(number -> "Text %s.\n\n".formatted(number))
            .collect(Collectors.joining("\\newpage\n\n"));
    return Typesetter.typeset(
            MarkdownReader.read(SourceFile.of("a.md", FRONT + text)).value(),
            style(name, files).value())
        .value();
  }

  private static Checked<PaperStyle> style(String name, MemoryWorkspace files) {
    SourceFile page = SourceFile.of("a.md", name);
    return PaperStyles.style(
        StyleWish.of(
            Optional.of(new Located<>(name, page.span())), Optional.empty(), Optional.empty()),
        files);
  }
}
