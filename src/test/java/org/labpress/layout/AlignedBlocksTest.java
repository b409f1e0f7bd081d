package org.labpress.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Div;
import org.labpress.document.Image;
import org.labpress.document.RawBlock;

class AlignedBlocksTest {
  @Test
  void linesOfACentredDivHaveEqualRoomOnBothSides() {
    SetLine full = Papers.set(Papers.paragraph(Papers.words(60))).lines().get(0);
    SetLine line = Papers.set(div("align-center", "In the middle.")).lines().get(0);

    double edges = full.words().get(0).left() + rightOf(full);

    assertThat(line.words().get(0).left() + rightOf(line)).isCloseTo(edges, within(0.5));
  }

  @Test
  void linesOfADivAtTheRightEndAtTheEdge() {
    SetLine full = Papers.set(Papers.paragraph(Papers.words(60))).lines().get(0);
    SetLine line = Papers.set(div("align-right", "At the right.")).lines().get(0);

    // The full stop hangs into the margin by a part of its width.
    assertThat(rightOf(line)).isCloseTo(rightOf(full), within(2.5));
    assertThat(line.words().get(0).left()).isGreaterThan(full.words().get(0).left() + 100);
  }

  @Test
  void titleOfWhatMayBeUnfoldedIsBold() {
    RawBlock title = new RawBlock("html", "<summary>More here</summary>\n", Papers.PLACE);
    RawBlock words = new RawBlock("html", "<center>More here</center>\n", Papers.PLACE);

    double bold = rightOf(Papers.set(title).lines().get(0));

    assertThat(bold).isGreaterThan(rightOf(Papers.set(words).lines().get(0)) + 1);
  }

  @Test
  void frameOfAnImageThatIsNotPrintedNamesItsFile() {
    Image image =
        new Image("plots/loss.pdf", "", List.of(), Attributes.NONE, Optional.empty(), Papers.PLACE);
    Block figure =
        new org.labpress.document.Figure(
            image,
            List.of(Papers.text("Loss by size.")),
            Attributes.NONE,
            Optional.of("1"),
            Papers.PLACE);

    assertThat(Papers.set(figure).lines().toString()).contains("loss.pdf");
  }

  private static Div div(String name, String words) {
    return new Div(Attributes.ofClass(name), List.of(Papers.paragraph(words)), Papers.PLACE);
  }

  private static double rightOf(SetLine line) {
    return line.words().get(line.words().size() - 1).right();
  }
}
