package org.labpress.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Ink;
import org.labpress.drawing.Path;
import org.labpress.drawing.Pen;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.drawing.Typeface;

class SvgWriterTest {
  private static String svg(DrawOp... ops) {
    return SvgWriter.write(new Drawing(new Size(72, 36), List.of(ops)), "fig-a");
  }

  private static DrawOp.Fill fill(double x, Rgb color, double opacity) {
    return new DrawOp.Fill(Path.rectangle(x, 1.5, 2, 3), color, opacity);
  }

  private static DrawOp.Text text(String text) {
    return new DrawOp.Text(text, 1.25, 9, Typeface.SANS, 8.5, 0, Ink.TEXT.color(), 20.4);
  }

  @Test
  void onePointIsOneUnitAndPixelsAreCssPixels() {
    assertThat(svg())
        .isEqualTo(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 72 36\""
                + " width=\"96\" height=\"48\" fill=\"none\"></svg>");
  }

  @Test
  void fileNeedsNoPageAroundIt() {
    DrawOp.Hover hover = new DrawOp.Hover(Path.rectangle(1, 1, 2, 2), "step: 1", 0);
    Drawing drawing =
        new Drawing(
            new Size(72, 36),
            List.of(
                text("step"),
                new DrawOp.Plot(Path.rectangle(0, 0, 9, 9), false, List.of(hover)),
                new DrawOp.Toggle(Path.rectangle(0, 0, 9, 9), 0, "A")));

    String file = SvgWriter.forPage(drawing, "fig-a").file("Loss <by> step");

    assertThat(file)
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"")
        .contains("aria-label=\"Loss &lt;by&gt; step\"", ">step</text>")
        .doesNotContain("var(", "currentColor", "hover", "toggle", "plot");
  }

  @Test
  void neighboursOfOneLookAreOnePath() {
    assertThat(svg(fill(1, Rgb.BLACK, 1), fill(10, Rgb.BLACK, 1)))
        .contains("<path fill=\"#000000\" d=\"M1 1.5h2v3h-2zm9 0h2v3h-2z\"/>");
  }

  @Test
  void pathsThatShineThroughStayApart() {
    assertThat(svg(fill(1, Rgb.BLACK, 0.5), fill(2, Rgb.BLACK, 0.5)))
        .contains(
            "<g fill=\"#000000\" fill-opacity=\".5\"><path d=\"M1 1.5h2v3h-2z\"/><path d=\"M2"
                + " 1.5h2v3h-2z\"/></g>");
  }

  @Test
  void coloursWithAPurposeCanBeChangedByThePage() {
    assertThat(svg(fill(1, Ink.GRID.color(), 1))).contains("fill=\"var(--chart-grid,#e1e5ea)\"");
    assertThat(svg(text("a"))).contains("fill=\"currentColor\"");
    assertThat(SvgWriter.darkProperties())
        .startsWith("--chart-axis:#8d96a0;--chart-grid:#30363d;--chart-series-1:#3fa2f0")
        .doesNotContain("text");
  }

  @Test
  void textIsTextWithItsWidth() {
    assertThat(svg(text("loss (nats)")))
        .contains("font-size=\"8.5\"")
        .contains("<text x=\"1.25\" y=\"9\" textLength=\"20.4\">loss (nats)</text>");
  }

  @Test
  void hostileTextStaysText() {
    String hostile = "</text></svg><script>alert(1)</script>\u0000\u202E\"&";

    String svg =
        svg(text(hostile), new DrawOp.Hover(Path.rectangle(0, 0, 1, 1), hostile, DrawOp.NO_SERIES));

    Document parsed = Jsoup.parse(svg, "", Parser.xmlParser());
    assertThat(parsed.select("script")).isEmpty();
    assertThat(parsed.select("text").text())
        .isEqualTo("</text></svg><script>alert(1)</script>\uFFFD\uFFFD\"&");
    assertThat(parsed.select("title").text()).contains("<script>");
  }

  @Test
  void labelAndIdCannotLeaveTheirAttributes() {
    Drawing clipped =
        new Drawing(
            new Size(9, 9),
            List.of(
                new DrawOp.Clipped(Path.rectangle(0, 0, 5, 5), List.of(fill(1, Rgb.BLACK, 1)))));

    String svg = SvgWriter.write(clipped, "a\"><b", "x\" onload=\"y");

    assertThat(Jsoup.parse(svg, "", Parser.xmlParser()).select("svg").get(0).attributes())
        .extracting(a -> a.getKey())
        .doesNotContain("onload");
    assertThat(svg).contains("<clipPath id=\"a---b-clip-1\">", "clip-path=\"url(#a---b-clip-1)\"");
  }

  @Test
  void penIsWrittenInFullOnlyWhereItDiffersFromTheStandard() {
    Pen pen = new Pen(1.4, List.of(5.0, 2.5), 0, Pen.Cap.ROUND, Pen.Join.ROUND);
    DrawOp.Stroke stroke = new DrawOp.Stroke(Path.line(1, 2, 1, 2), pen, Rgb.WHITE, 1);

    assertThat(svg(stroke))
        .contains(
            "<path stroke=\"#ffffff\" stroke-width=\"1.4\" stroke-dasharray=\"5 2.5\""
                + " stroke-linecap=\"round\" stroke-linejoin=\"round\" d=\"M1 2h0\"/>");
    assertThat(svg(new DrawOp.Stroke(Path.line(0, 0, 1, 1), Pen.solid(1), Rgb.WHITE, 1)))
        .contains("<path stroke=\"#ffffff\" d=\"M0 0l1 1\"/>");
  }

  @Test
  void roundingDoesNotAddUpAlongAPath() {
    Path.Builder path = new Path.Builder().moveTo(0, 0);
    for (int i = 1; i <= 300; i++) {
      path.lineTo(i / 3.0, 0);
    }

    String data = SvgPath.of(List.of(path.build()));

    double x = 0;
    for (String step : data.substring(data.indexOf('h') + 1).split("h", -1)) {
      x += Double.parseDouble(step);
    }
    assertThat(x).isCloseTo(100, Assertions.within(1e-9));
  }
}
