package org.labpress.layout;

import java.util.List;

/** Returns items at another place of the page. */
record Mover(double dx, double dy) implements Placed.Visitor<Placed> {

  static List<Placed> moved(List<Placed> items, double dx, double dy) {
    Mover mover = new Mover(dx, dy);
    return items.stream().map(item -> item.accept(mover)).toList();
  }

  /** Returns the line on its page. */
  SetLine moved(SetLine line, int page) {
    List<SetLine.Word> words =
        line.words().stream()
            .map(
                word ->
                    new SetLine.Word(
                        word.text(),
                        word.left() + dx,
                        word.right() + dx,
                        word.baseline() + dy,
                        word.size()))
            .toList();
    return new SetLine(
        page,
        line.measure(),
        words,
        line.excess(),
        line.hyphenated(),
        line.last(),
        line.missing(),
        line.span());
  }

  @Override
  public Placed glyphRun(Placed.GlyphRun item) {
    return moved(item);
  }

  private Placed.GlyphRun moved(Placed.GlyphRun item) {
    return new Placed.GlyphRun(
        item.x() + dx,
        item.y() + dy,
        item.face(),
        item.size(),
        item.stretch(),
        item.color(),
        item.glyphs(),
        item.element());
  }

  @Override
  public Placed rule(Placed.Rule item) {
    return new Placed.Rule(
        item.x() + dx, item.y() + dy, item.width(), item.height(), item.color(), item.element());
  }

  @Override
  public Placed assembled(Placed.Assembled item) {
    return new Placed.Assembled(
        item.text(), item.parts().stream().map(this::moved).toList(), item.element());
  }

  @Override
  public Placed stroke(Placed.Stroke item) {
    return new Placed.Stroke(
        item.x1() + dx,
        item.y1() + dy,
        item.x2() + dx,
        item.y2() + dy,
        item.thickness(),
        item.color(),
        item.element());
  }

  @Override
  public Placed picture(Placed.Picture item) {
    return new Placed.Picture(
        item.x() + dx, item.y() + dy, item.scale(), item.drawing(), item.element());
  }

  @Override
  public Placed photo(Placed.Photo item) {
    return new Placed.Photo(
        item.x() + dx, item.y() + dy, item.width(), item.height(), item.file(), item.element());
  }

  @Override
  public Placed linkArea(Placed.LinkArea item) {
    return new Placed.LinkArea(
        item.x() + dx,
        item.y() + dy,
        item.width(),
        item.height(),
        item.target(),
        item.contents(),
        item.element());
  }

  @Override
  public Placed destination(Placed.Destination item) {
    return new Placed.Destination(item.x() + dx, item.y() + dy, item.name());
  }
}
