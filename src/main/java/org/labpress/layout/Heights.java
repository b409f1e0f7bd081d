package org.labpress.layout;

/** Returns where on its page an item stands: its baseline, or its middle if it has none. */
final class Heights implements Placed.Visitor<Double> {
  @Override
  public Double glyphRun(Placed.GlyphRun item) {
    return item.y();
  }

  @Override
  public Double assembled(Placed.Assembled item) {
    return item.parts().stream().mapToDouble(Placed.GlyphRun::y).average().orElse(0);
  }

  @Override
  public Double rule(Placed.Rule item) {
    return item.y() + item.height() / 2;
  }

  @Override
  public Double stroke(Placed.Stroke item) {
    return (item.y1() + item.y2()) / 2;
  }

  @Override
  public Double picture(Placed.Picture item) {
    return item.y() + item.drawing().size().height() * item.scale() / 2;
  }

  @Override
  public Double photo(Placed.Photo item) {
    return item.y() + item.height() / 2;
  }

  @Override
  public Double linkArea(Placed.LinkArea item) {
    return item.y() + item.height() / 2;
  }

  @Override
  public Double destination(Placed.Destination item) {
    return item.y();
  }
}
