package org.labpress.layout;

import java.util.List;

/**
 * Returns items smaller, at another place: a slide on a sheet of paper.
 *
 * @param factor of all lengths
 */
record Shrinker(double factor, double dx, double dy) implements Placed.Visitor<Placed> {

  private double x(double x) {
    return dx + factor * x;
  }

  private double y(double y) {
    return dy + factor * y;
  }

  @Override
  public Placed glyphRun(Placed.GlyphRun item) {
    return run(item);
  }

  private Placed.GlyphRun run(Placed.GlyphRun item) {
    List<Placed.PlacedGlyph> glyphs =
        item.glyphs().stream()
            .map(glyph -> new Placed.PlacedGlyph(glyph.glyph(), factor * glyph.advance()))
            .toList();
    return new Placed.GlyphRun(
        x(item.x()),
        y(item.y()),
        item.face(),
        factor * item.size(),
        item.stretch(),
        item.color(),
        glyphs,
        item.element());
  }

  @Override
  public Placed assembled(Placed.Assembled item) {
    return new Placed.Assembled(
        item.text(), item.parts().stream().map(this::run).toList(), item.element());
  }

  @Override
  public Placed rule(Placed.Rule item) {
    return new Placed.Rule(
        x(item.x()),
        y(item.y()),
        factor * item.width(),
        factor * item.height(),
        item.color(),
        item.element());
  }

  @Override
  public Placed stroke(Placed.Stroke item) {
    return new Placed.Stroke(
        x(item.x1()),
        y(item.y1()),
        x(item.x2()),
        y(item.y2()),
        factor * item.thickness(),
        item.color(),
        item.element());
  }

  @Override
  public Placed picture(Placed.Picture item) {
    return new Placed.Picture(
        x(item.x()), y(item.y()), factor * item.scale(), item.drawing(), item.element());
  }

  @Override
  public Placed photo(Placed.Photo item) {
    return new Placed.Photo(
        x(item.x()),
        y(item.y()),
        factor * item.width(),
        factor * item.height(),
        item.file(),
        item.element());
  }

  @Override
  public Placed linkArea(Placed.LinkArea item) {
    return new Placed.LinkArea(
        x(item.x()),
        y(item.y()),
        factor * item.width(),
        factor * item.height(),
        item.target(),
        item.contents(),
        item.element());
  }

  @Override
  public Placed destination(Placed.Destination item) {
    return new Placed.Destination(x(item.x()), y(item.y()), item.name());
  }
}
