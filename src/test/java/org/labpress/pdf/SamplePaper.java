package org.labpress.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.labpress.document.ImageFile;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.ImageHeader;
import org.labpress.drawing.Path;
import org.labpress.drawing.Pen;
import org.labpress.drawing.Rgb;
import org.labpress.drawing.Size;
import org.labpress.drawing.Typeface;
import org.labpress.font.BundledFace;
import org.labpress.font.FaceRun;
import org.labpress.font.ShapedText;
import org.labpress.layout.Page;
import org.labpress.layout.Placed;
import org.labpress.layout.Placed.PlacedGlyph;
import org.labpress.layout.StructureElement;
import org.labpress.layout.StructureElement.Role;
import org.labpress.layout.Typeset;

/** Two pages with everything that a paper can hold, made by hand. */
final class SamplePaper {
  static final Size A5 = new Size(420, 595);

  private final List<Placed> items = new ArrayList<>();
  private int numbers;

  private SamplePaper() {}

  /** Returns the pages; their images are those of {@link SampleImages}. */
  static Typeset typeset() {
    return new SamplePaper().build();
  }

  static Function<String, Optional<byte[]>> files() {
    Map<String, byte[]> files = SampleImages.all();
    return path -> Optional.ofNullable(files.get(path));
  }

  private Typeset build() {
    StructureElement title = leaf(Role.TITLE);
    set(40, 60, BundledFace.SANS_BOLD, 17, title, "AVATAR: a test of type");
    StructureElement heading = leaf(Role.H1);
    destination(40, 80, "methods");
    set(40, 90, BundledFace.SANS_BOLD, 12, heading, "1 Methods");
    StructureElement start = leaf(Role.SPAN);
    StructureElement web = leaf(Role.LINK);
    StructureElement middle = leaf(Role.SPAN);
    StructureElement mark = leaf(Role.REFERENCE);
    double x =
        set(40, 110, BundledFace.SERIF, 10, start, "The office shuffled difficult files; see ");
    double end = set(x, 110, BundledFace.SERIF, 10, web, "the site");
    area(x, 102, end - x, 10, new Placed.Target.Uri("https://lab.example/a?b=c d#é"), web);
    set(
        40,
        122,
        BundledFace.SERIF_ITALIC,
        10,
        middle,
        "or “fjords” with ≤ 5 AV pairs, hyphen\u00AD");
    double after = set(40, 134, BundledFace.SERIF_BOLD, 10, middle, "ated, and code ");
    after = set(after, 134, BundledFace.MONO, 9, middle, "int fi = 0;");
    double noteEnd = set(after, 130, BundledFace.SERIF, 7, mark, "1");
    area(after, 124, noteEnd - after, 8, new Placed.Target.Internal("note"), mark);
    StructureElement paragraph = parent(Role.P, start, web, middle, mark);
    StructureElement list = list();
    StructureElement table = table();
    rule(40, 560, 100, Placed.ARTIFACT);
    StructureElement note = leaf(Role.NOTE);
    destination(40, 560, "note");
    set(40, 570, BundledFace.SERIF, 8, note, "1 A footnote.");
    artifact(200, 585, "1");
    Page first = page();

    StructureElement chart = figure(60, 40, "A line that falls", drawing());
    StructureElement caption = leaf(Role.CAPTION);
    set(40, 160, BundledFace.SANS, 9, caption, "Figure 1: a drawing.");
    List<StructureElement> blocks =
        new ArrayList<>(List.of(title, heading, paragraph, note, list, table, chart, caption));
    int row = 0;
    for (String path : SampleImages.all().keySet()) {
      StructureElement photo = figure(Optional.of("Squares of " + path));
      ImageFile file = new ImageFile(path, ImageHeader.read(SampleImages.all().get(path)));
      items.add(
          new Placed.Photo(
              40 + 60 * (row % 5), 180 + 60 * (row / 5), 50, 50, file, photo.number()));
      blocks.add(photo);
      row++;
    }
    StructureElement quote = leaf(Role.BLOCK_QUOTE);
    set(50, 480, BundledFace.SERIF_BOLD_ITALIC, 10, quote, "Quoted Wolfram.");
    set(50, 490, BundledFace.SERIF, 10, quote, "θ\u0302 and x\u0304");
    StructureElement code = leaf(Role.CODE);
    set(50, 500, BundledFace.MONO_ITALIC, 9, code, "fi == ffl");
    StructureElement sub = leaf(Role.H2);
    destination(40, 520, "end");
    set(40, 530, BundledFace.SANS_BOLD_ITALIC, 10, sub, "1.1 The end");
    blocks.addAll(List.of(quote, code, sub));
    artifact(200, 585, "2");
    Page second = page();

    return new Typeset(
        new Typeset.Metadata(
            "AVATAR: a <test> of type & (brackets)",
            List.of("Ana Lee", "Žofie Č"),
            List.of("type", "test"),
            Optional.of("What a page can hold"),
            "en-GB",
            Optional.of("2026-03-02")),
        List.of(first, second),
        parent(Role.DOCUMENT, blocks.toArray(StructureElement[]::new)),
        List.of(
            new Typeset.OutlineEntry(1, "1 Methods", "methods"),
            new Typeset.OutlineEntry(2, "1.1 The end", "end")),
        List.of());
  }

  private StructureElement list() {
    List<StructureElement> entries = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      StructureElement label = leaf(Role.LABEL);
      StructureElement body = leaf(Role.LIST_BODY);
      double y = 160 + 12 * i;
      set(50, y, BundledFace.SERIF, 10, label, "•");
      set(60, y, BundledFace.SERIF, 10, body, i == 0 ? "first" : "second");
      entries.add(parent(Role.LIST_ITEM, label, body));
    }
    return parent(Role.LIST, entries.toArray(StructureElement[]::new));
  }

  private StructureElement table() {
    List<StructureElement> rows = new ArrayList<>();
    rule(40, 190, 120, Placed.ARTIFACT);
    String[][] cells = {{"model", "acc"}, {"A", "0.81"}, {"B", "0.79"}};
    for (int row = 0; row < cells.length; row++) {
      StructureElement[] set = new StructureElement[2];
      for (int column = 0; column < 2; column++) {
        set[column] = leaf(row == 0 ? Role.TABLE_HEADER : Role.TABLE_DATA);
        set(40 + 60 * column, 202 + 12 * row, BundledFace.SANS, 9, set[column], cells[row][column]);
      }
      rows.add(parent(Role.TABLE_ROW, set));
    }
    return parent(Role.TABLE, rows.toArray(StructureElement[]::new));
  }

  private StructureElement figure(double x, double y, String alternative, Drawing drawing) {
    StructureElement figure = figure(Optional.of(alternative));
    items.add(new Placed.Picture(x, y, 0.5, drawing, figure.number()));
    return figure;
  }

  private StructureElement figure(Optional<String> alternative) {
    return new StructureElement(numbers++, Role.FIGURE, alternative, List.of());
  }

  /** Sets text with a stretch of 1 %, and each space widened by half a point. */
  private double set(
      double x, double y, BundledFace face, double size, StructureElement element, String text) {
    double at = x;
    for (FaceRun run : face.shape(text)) {
      List<PlacedGlyph> glyphs = new ArrayList<>();
      double width = 0;
      for (ShapedText.Glyph glyph : run.text().glyphs()) {
        double advance = glyph.advance() * size + (glyph.text().equals(" ") ? 0.5 : 0);
        glyphs.add(new PlacedGlyph(glyph, advance));
        width += advance;
      }
      items.add(
          new Placed.GlyphRun(at, y, run.face(), size, 1.01, Rgb.BLACK, glyphs, element.number()));
      at += 1.01 * width;
    }
    return at;
  }

  private void artifact(double x, double y, String text) {
    StructureElement none =
        new StructureElement(Placed.ARTIFACT, Role.SPAN, Optional.empty(), List.of());
    set(x, y, BundledFace.SERIF, 9, none, text);
  }

  private void rule(double x, double y, double width, int element) {
    items.add(new Placed.Rule(x, y, width, 0.5, Rgb.of(0x336699), element));
  }

  private void area(
      double x,
      double y,
      double width,
      double height,
      Placed.Target target,
      StructureElement link) {
    items.add(new Placed.LinkArea(x, y, width, height, target, "leads on", link.number()));
  }

  private void destination(double x, double y, String name) {
    items.add(new Placed.Destination(x, y, name));
  }

  private StructureElement leaf(Role role) {
    return new StructureElement(numbers++, role, Optional.empty(), List.of());
  }

  private StructureElement parent(Role role, StructureElement... children) {
    return new StructureElement(numbers++, role, Optional.empty(), List.of(children));
  }

  private Page page() {
    Page page = new Page(A5, items);
    items.clear();
    return page;
  }

  /** Pens, fills, opacity, clips and turned text. */
  static Drawing drawing() {
    Path falling =
        new Path.Builder()
            .moveTo(20, 20)
            .curveTo(60, 20, 60, 150, 180, 160)
            .lineTo(280, 170)
            .build();
    return new Drawing(
        new Size(300, 200),
        List.of(
            new DrawOp.Fill(Path.rectangle(0, 0, 300, 200), Rgb.of(0xF4F4F4), 1),
            new DrawOp.Fill(Path.rectangle(20, 20, 100, 160), Rgb.of(0x0072B2), 0.3),
            new DrawOp.Stroke(falling, Pen.solid(2), Rgb.of(0xD55E00), 1),
            new DrawOp.Stroke(
                Path.line(20, 180, 290, 180),
                new Pen(1, List.of(4.0, 2.0), 1, Pen.Cap.ROUND, Pen.Join.ROUND),
                Rgb.BLACK,
                0.8),
            new DrawOp.Clipped(
                Path.rectangle(200, 20, 50, 50),
                List.of(new DrawOp.Fill(Path.rectangle(190, 10, 30, 100), Rgb.of(0x009E73), 1))),
            new DrawOp.Hover(Path.rectangle(0, 0, 300, 200), "never printed", DrawOp.NO_SERIES),
            new DrawOp.Text("loss (↓ is better)", 120, 195, Typeface.SANS, 11, 0, Rgb.BLACK, 90),
            new DrawOp.Text("AVATAR", 12, 140, Typeface.SERIF_ITALIC, 11, -90, Rgb.BLACK, 40)));
  }
}
