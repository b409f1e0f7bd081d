package org.labpress.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.labpress.drawing.DrawOp;
import org.labpress.drawing.Drawing;
import org.labpress.drawing.Path;
import org.labpress.drawing.Pen;
import org.labpress.font.BundledFace;
import org.labpress.font.FaceRun;
import org.labpress.layout.Placed.PlacedGlyph;

/** Writes a drawing as a form: paths as paths, text as text in the embedded fonts. */
final class DrawingWriter implements DrawOp.PrintVisitor {
  private final double height;
  private final FontBook fonts;
  private final Resources resources = new Resources();
  private final ContentStream content = new ContentStream();

  private DrawingWriter(double height, FontBook fonts) {
    this.height = height;
    this.fonts = fonts;
  }

  static COSStream write(Drawing drawing, FontBook fonts, PdfObjects objects) {
    DrawingWriter writer = new DrawingWriter(drawing.size().height(), fonts);
    drawing.ops().forEach(op -> op.accept(writer));
    COSStream form = objects.stream(writer.content.bytes());
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(
        COSName.BBOX, PdfObjects.numbers(0, 0, drawing.size().width(), drawing.size().height()));
    form.setItem(COSName.RESOURCES, writer.resources.dictionary());
    return form;
  }

  @Override
  public Void fill(DrawOp.Fill op) {
    if (op.opacity() > 0 && !op.path().segments().isEmpty()) {
      boolean own = opacity(op.opacity());
      content.fillColor(op.color());
      path(op.path());
      content.op("f");
      end(own);
    }
    return null;
  }

  @Override
  public Void stroke(DrawOp.Stroke op) {
    if (op.opacity() > 0 && op.pen().width() > 0 && !op.path().segments().isEmpty()) {
      content.save();
      opacity(op.opacity());
      content.strokeColor(op.color());
      pen(op.pen());
      path(op.path());
      content.op("S").restore();
    }
    return null;
  }

  @Override
  public Void text(DrawOp.Text op) {
    double angle = StrictMath.toRadians(op.angle());
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double along = 0;
    content.fillColor(op.color());
    content.op("BT");
    for (FaceRun run : BundledFace.valueOf(op.face().name()).shape(op.text())) {
      EmbeddedFont font = fonts.font(run.face());
      List<PlacedGlyph> glyphs = new ArrayList<>();
      run.text()
          .glyphs()
          .forEach(glyph -> glyphs.add(new PlacedGlyph(glyph, glyph.advance() * op.size())));
      if (!glyphs.isEmpty()) {
        content.raw("/" + resources.font(font) + " ").op("Tf", op.size());
        // Clockwise in the drawing, whose y points down, is clockwise on the page too.
        content.op(
            "Tm", cos, -sin, sin, cos, op.x() + along * cos, height - (op.y() + along * sin));
        content.raw(GlyphShow.of(font, glyphs, op.size()));
      }
      along += run.text().advance() * op.size();
    }
    content.op("ET");
    return null;
  }

  @Override
  public Void clipped(DrawOp.Clipped op) {
    content.save();
    path(op.clip());
    content.op("W").op("n");
    op.ops().forEach(inner -> inner.accept(this));
    content.restore();
    return null;
  }

  /** Sets the opacity; returns whether the state was saved for it. */
  private boolean opacity(double opacity) {
    if (opacity >= 1) {
      return false;
    }
    content.save();
    content.raw("/" + resources.opacity(opacity) + " gs\n");
    return true;
  }

  private void end(boolean own) {
    if (own) {
      content.restore();
    }
  }

  private void pen(Pen pen) {
    content.op("w", pen.width());
    if (pen.cap() != Pen.Cap.BUTT) {
      content.op("J", pen.cap() == Pen.Cap.ROUND ? 1 : 2);
    }
    if (pen.join() != Pen.Join.MITER) {
      content.op("j", pen.join() == Pen.Join.ROUND ? 1 : 2);
    }
    // A pattern of zeros draws nothing in some readers and a solid line in others.
    if (pen.dashes().stream().anyMatch(dash -> dash > 0)) {
      StringBuilder dashes = new StringBuilder("[");
      pen.dashes().forEach(dash -> dashes.append(ContentStream.number(dash)).append(' '));
      content.raw(dashes.append("] ").toString()).op("d", pen.dashPhase());
    }
  }

  private void path(Path path) {
    Outline outline = new Outline();
    path.segments().forEach(segment -> segment.accept(outline));
  }

  private final class Outline implements Path.SegmentVisitor<Void> {
    @Override
    public Void moveTo(Path.MoveTo to) {
      content.op("m", to.x(), height - to.y());
      return null;
    }

    @Override
    public Void lineTo(Path.LineTo to) {
      content.op("l", to.x(), height - to.y());
      return null;
    }

    @Override
    public Void curveTo(Path.CurveTo to) {
      content.op(
          "c", to.x1(), height - to.y1(), to.x2(), height - to.y2(), to.x(), height - to.y());
      return null;
    }

    @Override
    public Void close(Path.Close close) {
      content.op("h");
      return null;
    }
  }
}
