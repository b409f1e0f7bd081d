package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.labpress.layout.Papers.PLACE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Code;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.drawing.Rgb;
import org.labpress.font.BundledFace;
import org.labpress.highlight.Palette;
import org.labpress.highlight.TokenKind;

class CodePagesTest {
  private static final String LOOP =
      "for x in [1, 22]:\n\tprint('é', x)  # all\n\nx = \"\"\"a\nb\"\"\"\n";

  @Test
  void textOfCodeIsThatOfTheSource() {
    assertThat(shown(Map.of())).isEqualTo(LOOP.replace("\t", "    ").replace("\n", ""));
  }

  @Test
  void numbersAndMarksAreNoPartOfTheCode() {
    assertThat(shown(Map.of("startFrom", "9", "hl_lines", "2"))).isEqualTo(shown(Map.of()));
  }

  @Test
  void tokensHaveTheirColoursAndFaces() {
    List<Placed.GlyphRun> runs = runs(code(Map.of()));

    assertThat(run(runs, "for").color()).isEqualTo(light(TokenKind.KEYWORD));
    assertThat(run(runs, "22").color()).isEqualTo(light(TokenKind.NUMBER));
    assertThat(run(runs, "print").color()).isEqualTo(light(TokenKind.FUNCTION));
    assertThat(run(runs, "'é'").color()).isEqualTo(light(TokenKind.STRING));
    assertThat(run(runs, "# all").face()).isEqualTo(BundledFace.MONO_ITALIC);
  }

  @Test
  void codeInALineTakesTheLanguageOfItsClass() {
    Attributes python = Attributes.of(Optional.empty(), List.of("python"), Map.of());
    Document document = Papers.document(Papers.paragraph(new Code("x = 1", python, PLACE)));

    assertThat(run(glyphs(document).toList(), "1").color()).isEqualTo(light(TokenKind.NUMBER));
  }

  @Test
  void listingHasItsCaptionAndFileAboveTheCode() {
    CodeBlock listing =
        code(Map.of("filename", "run.py", "startFrom", "9", "hl_lines", "2"))
            .withCaption(List.of(Papers.text("One run.")))
            .withNumber("1");
    Typeset typeset = Papers.set(Papers.document(listing));

    Goldens.check("listing", PageDump.of(typeset) + "tags\n" + PageDump.tags(typeset));
  }

  /** A page has room for 56 lines of text. */
  @ParameterizedTest(name = "{1} rows of code below {0} lines begin on page {2}")
  @CsvSource({"48, 12, 2", "38, 30, 1", "20, 30, 1", "48, 80, 1"})
  void codeIsMovedToTheNextPageRatherThanDividedIfThatLeavesLittleWhite(
      int before, int rows, int page) {
    Block[] blocks = new Block[before + 1];
    Arrays.fill(blocks, Papers.paragraph("One line."));
    blocks[before] = CodeBlock.of("", Attributes.NONE, "row\n".repeat(rows), PLACE);

    List<SetLine> lines = Papers.set(blocks).lines();

    List<SetLine> code = lines.subList(before, lines.size());
    assertThat(code).hasSize(rows);
    assertThat(code.get(0).page()).isEqualTo(page);
  }

  private static CodeBlock code(Map<String, String> values) {
    return CodeBlock.of("python", Attributes.of(Optional.empty(), List.of(), values), LOOP, PLACE);
  }

  private static String shown(Map<String, String> values) {
    return runs(code(values)).stream()
        .filter(run -> run.element() != Placed.ARTIFACT)
        .map(PageDump::text)
        .collect(Collectors.joining());
  }

  private static List<Placed.GlyphRun> runs(CodeBlock block) {
    return glyphs(Papers.document(block))
        .filter(run -> run.face().name().startsWith("MONO"))
        .toList();
  }

  private static Stream<Placed.GlyphRun> glyphs(Document document) {
    return Papers.set(document).pages().stream()
        .flatMap(page -> page.items().stream())
        .filter(Placed.GlyphRun.class::isInstance)
        .map(Placed.GlyphRun.class::cast);
  }

  private static Placed.GlyphRun run(List<Placed.GlyphRun> runs, String text) {
    return runs.stream().filter(run -> PageDump.text(run).equals(text)).findFirst().orElseThrow();
  }

  private static Rgb light(TokenKind kind) {
    return Rgb.of(Palette.of(kind).light());
  }
}
