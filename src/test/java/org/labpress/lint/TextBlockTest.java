package org.labpress.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Code;
import org.labpress.document.Emphasis;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.Located;
import org.labpress.document.SoftBreak;
import org.labpress.document.Text;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

class TextBlockTest {

  @Test
  void emphasisLosesItsMarkersAndKeepsItsPlace() {
    SourceFile file = SourceFile.of("a.md", "in *the* set");
    TextBlock block =
        build(
            file,
            text(file, 0, 3),
            new Emphasis(List.of(text(file, 4, 7)), file.span(3, 8)),
            text(file, 8, 12));

    assertThat(block.text()).isEqualTo("in the set");
    assertThat(block.toSource(3, 6)).isEqualTo(file.span(4, 7));
    assertThat(block.verbatim(3, 6)).contains(file.span(4, 7));
    assertThat(block.verbatim(2, 6)).isEmpty();
    assertThat(block.toSource(2, 6)).isEqualTo(file.span(2, 7));
  }

  @Test
  void lineEndIsOneSpace() {
    SourceFile file = SourceFile.of("a.md", "one\r\n  two");
    TextBlock block =
        build(file, text(file, 0, 3), new SoftBreak(file.span(3, 7)), text(file, 7, 10));

    assertThat(block.text()).isEqualTo("one two");
    assertThat(block.toSource(4, 7)).isEqualTo(file.span(7, 10));
    assertThat(block.toSource(3, 4)).isEqualTo(file.span(3, 7));
  }

  @Test
  void codeIsOnePlaceholder() {
    SourceFile file = SourceFile.of("a.md", "call `the the` now");
    TextBlock block =
        build(
            file,
            text(file, 0, 5),
            new Code("the the", Attributes.NONE, file.span(5, 14)),
            text(file, 14, 18));

    assertThat(block.text()).isEqualTo("call \uE000 now");
    assertThat(block.toSource(5, 6)).isEqualTo(file.span(5, 14));
  }

  @Test
  void formulaIsOnePlaceholder() {
    SourceFile file = SourceFile.of("a.md", "for $a \\le b$ it costs $5 and $6");
    Located<String> tex = new Located<>("a \\le b", file.span(5, 12));
    TextBlock block =
        build(
            file,
            text(file, 0, 4),
            InlineMath.of(tex, false, file.span(4, 13)),
            text(file, 13, 32));

    assertThat(block.text()).isEqualTo("for \uE001 it costs $5 and $6");
    assertThat(block.toSource(6, 8).text()).isEqualTo("it");
    assertThat(block.toSource(4, 5).text()).isEqualTo("$a \\le b$");
  }

  @Test
  void escapedDollarsAreText() {
    TextBlock block = decoded("from \\$a to b\\$.", "from $a to b$.");

    assertThat(block.text()).isEqualTo("from $a to b$.");
  }

  @Test
  void bareAddressIsOnePlaceholder() {
    TextBlock block = decoded("see https://a.org/to-do/todo.", "see https://a.org/to-do/todo.");

    assertThat(block.text()).isEqualTo("see \uE005.");
  }

  @Test
  void escapesAndEntitiesKeepThePlacesBehindThem() {
    TextBlock block = decoded("a \\* b &amp; c &#x1F600; d", "a * b & c \uD83D\uDE00 d");

    assertThat(block.toSource(block.text().indexOf('b'), block.text().indexOf('b') + 1).start())
        .isEqualTo(5);
    assertThat(block.toSource(block.text().length() - 1, block.text().length()).text())
        .isEqualTo("d");
    assertThat(block.toSource(2, 3).text()).isEqualTo("\\*");
    assertThat(block.verbatim(2, 3)).isEmpty();
  }

  @Test
  void typographicSignsKeepThePlacesBehindThem() {
    TextBlock block = decoded("a -- b ... \"c\" d", "a – b … “c” d");

    assertThat(block.toSource(block.text().length() - 1, block.text().length()).text())
        .isEqualTo("d");
    assertThat(block.toSource(8, 11).text()).isEqualTo("\"c\"");
  }

  @Test
  void commentBetweenWordsHasNoText() {
    TextBlock block = decoded("one <!-- the --> two", "one  two");

    assertThat(block.toSource(5, 8).text()).isEqualTo("two");
  }

  @Test
  void placeholderCharacterInTheSourceIsNoPlaceholder() {
    TextBlock block = decoded("a \uE000 b", "a \uE000 b");

    assertThat(block.text()).isEqualTo("a \uFFFD b");
    assertThat(block.toSource(4, 5).text()).isEqualTo("b");
  }

  @Test
  void textThatIsNothingLikeItsSourceStillHasAPlace() {
    TextBlock block = decoded("xyz", "completely different");

    assertThat(block.toSource(3, 8).text()).isEqualTo("xyz");
    assertThat(block.verbatim(3, 8)).isEmpty();
  }

  @Test
  void verbatimRangesEqualTheirSource() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder source = new StringBuilder();
      StringBuilder text = new StringBuilder();
      String[][] pieces = {
        {"word", "word"},
        {" ", " "},
        {"\\*", "*"},
        {"&amp;", "&"},
        {"\\\\", "\\"},
        {"é", "é"},
        {"&lt;", "<"},
        {"\uD83D\uDE00", "\uD83D\uDE00"},
        {"&eacute;", "é"},
        {" -- ", " – "}
      };
      for (int i = random.nextInt(12); i >= 0; i--) {
        String[] piece = pieces[random.nextInt(pieces.length)];
        source.append(piece[0]);
        text.append(piece[1]);
      }
      source.append(" end");
      text.append(" end");

      TextBlock block = decoded(source.toString(), text.toString());

      for (int i = 0; i < block.text().length(); i++) {
        String expected = block.text().substring(i, i + 1);
        block
            .verbatim(i, i + 1)
            .map(SourceSpan::text)
            .ifPresent(found -> assertThat(found).as(source.toString()).isEqualTo(expected));
      }
      int end = block.text().length();
      assertThat(block.verbatim(end - 3, end)).as("seed %d: %s", seed, source).isPresent();
      assertThat(block.toSource(end - 3, end).end()).isEqualTo(source.length());
    }
  }

  private static TextBlock decoded(String source, String text) {
    SourceFile file = SourceFile.of("a.md", source);
    return build(file, new Text(text, file.span()));
  }

  private static Text text(SourceFile file, int start, int end) {
    SourceSpan span = file.span(start, end);
    return new Text(span.text(), span);
  }

  private static TextBlock build(SourceFile file, Inline... inlines) {
    return TextBlockBuilder.build(
            new ArrayList<>(List.of(inlines)), Scope.PARAGRAPH, List.of(), Optional.empty(), file)
        .orElseThrow();
  }
}
