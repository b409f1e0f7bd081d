package org.labpress.chart.draw;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.text.CharacterIterator;
import org.labpress.drawing.Typeface;
import org.labpress.font.BundledFace;
import org.labpress.font.FontFace;

/**
 * A bundled face dressed as a font of Java2D. Every length comes from the face. The platform's
 * fonts are never asked for, since on a machine without fonts or without fontconfig Java2D throws
 * when they are.
 */
final class SheetFont extends Font {
  private static final long serialVersionUID = 1;

  private final Typeface typeface;
  private final transient FontFace face;

  /** Returns the face at a size in points. */
  SheetFont(Typeface typeface, float size) {
    super(typeface.name(), typeface.bold() ? BOLD : PLAIN, Math.round(size));
    this.typeface = typeface;
    this.face = BundledFace.valueOf(typeface.name()).face();
    this.pointSize = size;
  }

  Typeface typeface() {
    return typeface;
  }

  /** Returns the width of a text in points. */
  double advance(String text) {
    return face.advance(text) * pointSize;
  }

  FontMetrics metrics() {
    return new SheetMetrics(this);
  }

  private double ascent() {
    return face.ascent() * pointSize;
  }

  private double descent() {
    return face.descent() * pointSize;
  }

  private Rectangle2D bounds(String text) {
    return new Rectangle2D.Double(0, -ascent(), advance(text), ascent() + descent());
  }

  private LineMetrics line(int characters) {
    return new SheetLine(characters, (float) ascent(), (float) descent());
  }

  @Override
  public Font deriveFont(float size) {
    return new SheetFont(typeface, size);
  }

  @Override
  public Font deriveFont(int style) {
    return new SheetFont(
        Typeface.of(typeface.family(), (style & BOLD) != 0, (style & ITALIC) != 0), pointSize);
  }

  @Override
  public Font deriveFont(AffineTransform transform) {
    throw new UnsupportedOperationException("faces are turned by the drawing, not by the font");
  }

  @Override
  public boolean canDisplay(int codePoint) {
    return face.covers(codePoint);
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return line(text.length());
  }

  @Override
  public LineMetrics getLineMetrics(String text, int start, int end, FontRenderContext context) {
    return line(end - start);
  }

  @Override
  public LineMetrics getLineMetrics(
      CharacterIterator text, int start, int end, FontRenderContext context) {
    return line(end - start);
  }

  @Override
  public Rectangle2D getStringBounds(String text, FontRenderContext context) {
    return bounds(text);
  }

  @Override
  public Rectangle2D getStringBounds(String text, int start, int end, FontRenderContext context) {
    return bounds(text.substring(start, end));
  }

  @Override
  public Rectangle2D getMaxCharBounds(FontRenderContext context) {
    return bounds("W");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SheetFont font
        && typeface == font.typeface
        && pointSize == font.pointSize;
  }

  @Override
  public int hashCode() {
    return typeface.hashCode() * 31 + Float.hashCode(pointSize);
  }

  /** The metrics of one sheet font. Java2D wants whole points where a drawing needs hundredths. */
  private static final class SheetMetrics extends FontMetrics {
    private static final long serialVersionUID = 1;

    private final SheetFont sheet;

    SheetMetrics(SheetFont sheet) {
      super(sheet);
      this.sheet = sheet;
    }

    @Override
    public int getAscent() {
      return (int) Math.ceil(sheet.ascent());
    }

    @Override
    public int getDescent() {
      return (int) Math.ceil(sheet.descent());
    }

    @Override
    public int getLeading() {
      return 0;
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(sheet.advance(text));
    }

    @Override
    public int charsWidth(char[] data, int offset, int length) {
      return stringWidth(new String(data, offset, length));
    }

    @Override
    public int charWidth(int codePoint) {
      return stringWidth(Character.toString(codePoint));
    }

    @Override
    public int charWidth(char c) {
      return stringWidth(Character.toString(c));
    }

    @Override
    public Rectangle2D getStringBounds(String text, Graphics context) {
      return sheet.bounds(text);
    }

    @Override
    public Rectangle2D getStringBounds(String text, int start, int end, Graphics context) {
      return sheet.bounds(text.substring(start, end));
    }

    @Override
    public LineMetrics getLineMetrics(String text, Graphics context) {
      return sheet.line(text.length());
    }

    @Override
    public LineMetrics getLineMetrics(String text, int start, int end, Graphics context) {
      return sheet.line(end - start);
    }
  }

  private static final class SheetLine extends LineMetrics {
    private final int characters;
    private final float ascent;
    private final float descent;

    SheetLine(int characters, float ascent, float descent) {
      this.characters = characters;
      this.ascent = ascent;
      this.descent = descent;
    }

    @Override
    public int getNumChars() {
      return characters;
    }

    @Override
    public float getAscent() {
      return ascent;
    }

    @Override
    public float getDescent() {
      return descent;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return ascent + descent;
    }

    @Override
    public int getBaselineIndex() {
      return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[] {0, 0, 0};
    }

    @Override
    public float getStrikethroughOffset() {
      return -ascent / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return ascent / 12;
    }

    @Override
    public float getUnderlineOffset() {
      return descent / 2;
    }

    @Override
    public float getUnderlineThickness() {
      return ascent / 12;
    }
  }
}
