package org.labpress.layout;

import java.util.Optional;

/** Returns items as decoration; links and their targets vanish. */
final class Decoration implements Placed.Visitor<Optional<Placed>> {
  @Override
  public Optional<Placed> glyphRun(Placed.GlyphRun item) {
    return Optional.of(bare(item));
  }

  private static Placed.GlyphRun bare(Placed.GlyphRun item) {
    return new Placed.GlyphRun(
        item.x(),
        item.y(),
        item.face(),
        item.size(),
        item.stretch(),
        item.color(),
        item.glyphs(),
        Placed.ARTIFACT);
  }

  @Override
  public Optional<Placed> assembled(Placed.Assembled item) {
    return Optional.of(
        new Placed.Assembled(
            item.text(), item.parts().stream().map(Decoration::bare).toList(), Placed.ARTIFACT));
  }

  @Override
  public Optional<Placed> rule(Placed.Rule item) {
    return Optional.of(
        new Placed.Rule(
            item.x(), item.y(), item.width(), item.height(), item.color(), Placed.ARTIFACT));
  }

  @Override
  public Optional<Placed> stroke(Placed.Stroke item) {
    return Optional.of(
        new Placed.Stroke(
            item.x1(),
            item.y1(),
            item.x2(),
            item.y2(),
            item.thickness(),
            item.color(),
            Placed.ARTIFACT));
  }

  @Override
  public Optional<Placed> picture(Placed.Picture item) {
    return Optional.of(
        new Placed.Picture(item.x(), item.y(), item.scale(), item.drawing(), Placed.ARTIFACT));
  }

  @Override
  public Optional<Placed> photo(Placed.Photo item) {
    return Optional.of(
        new Placed.Photo(
            item.x(), item.y(), item.width(), item.height(), item.file(), Placed.ARTIFACT));
  }

  @Override
  public Optional<Placed> linkArea(Placed.LinkArea item) {
    return Optional.empty();
  }

  @Override
  public Optional<Placed> destination(Placed.Destination item) {
    return Optional.empty();
  }
}
