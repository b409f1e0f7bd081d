package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Theorem;
import org.labpress.font.BundledFace;

class TheoremPagesTest {
  private static Theorem theorem(Theorem.Kind kind, Optional<String> number, Block... blocks) {
    return new Theorem(kind, List.of(), List.of(blocks), Attributes.NONE, number, Papers.PLACE);
  }

  private static List<Placed.GlyphRun> runs(Block block) {
    return Papers.set(block).pages().get(0).items().stream()
        .filter(Placed.GlyphRun.class::isInstance)
        .map(Placed.GlyphRun.class::cast)
        .toList();
  }

  private static Placed.GlyphRun run(List<Placed.GlyphRun> runs, String text) {
    return runs.stream().filter(run -> PageDump.text(run).contains(text)).findFirst().orElseThrow();
  }

  @Test
  void theoremHasABoldHeadAndSlantedText() {
    List<Placed.GlyphRun> runs =
        runs(theorem(Theorem.Kind.LEMMA, Optional.of("2"), Papers.paragraph("holds")));

    assertThat(run(runs, "Lemma").face()).isEqualTo(BundledFace.SERIF_BOLD);
    assertThat(run(runs, "holds").face()).isEqualTo(BundledFace.SERIF_ITALIC);
  }

  @Test
  void definitionHasUprightTextAndARemarkASlantedHead() {
    List<Placed.GlyphRun> definition =
        runs(theorem(Theorem.Kind.DEFINITION, Optional.of("1"), Papers.paragraph("holds")));
    List<Placed.GlyphRun> remark =
        runs(theorem(Theorem.Kind.REMARK, Optional.empty(), Papers.paragraph("holds")));

    assertThat(run(definition, "holds").face()).isEqualTo(BundledFace.SERIF);
    assertThat(run(remark, "Remark").face()).isEqualTo(BundledFace.SERIF_ITALIC);
    assertThat(run(remark, "holds").face()).isEqualTo(BundledFace.SERIF);
  }

  @Test
  void markOfAProofStandsAtTheRightEdgeOfTheLastLineOrBelowIt() {
    PaperStyle style = PaperStyle.a4();
    for (int words = 1; words <= 40; words++) {
      List<Placed.GlyphRun> runs =
          runs(
              theorem(
                  Theorem.Kind.PROOF, Optional.empty(), Papers.paragraph("word ".repeat(words))));
      Placed.GlyphRun mark = run(runs, "\u25A1");
      double width =
          mark.glyphs().stream().mapToDouble(Placed.PlacedGlyph::advance).sum() * mark.stretch();

      assertThat(mark.x() + width)
          .as("%d words", words)
          .isCloseTo(style.margins().left() + style.measure(), within(0.01));
    }
  }

  @Test
  void markStandsBelowWhatIsNoParagraph() {
    List<Placed.GlyphRun> runs =
        runs(
            theorem(
                Theorem.Kind.PROOF, Optional.empty(), Papers.bullets(Papers.paragraph("seen"))));

    assertThat(run(runs, "\u25A1").y()).isGreaterThan(run(runs, "seen").y());
  }
}
