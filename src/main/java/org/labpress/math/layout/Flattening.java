package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a tree of boxes into ink at fixed places. */
final class Flattening {
  private final List<MathInk> ink = new ArrayList<>();
  private final TreeSet<Integer> missing = new TreeSet<>();
  private final List<MathInk.RunGlyph> glyphs = new ArrayList<>();
  private @Nullable Open open;

  /** The run to which glyphs are being added, and where its last glyph stands. */
  private record Open(double x, double y, Shown.Drawn first, double last) {
    boolean takes(Shown.Drawn drawn, double atX, double atY) {
      return first.face() == drawn.face()
          && first.size() == drawn.size()
          && first.rgb() == drawn.rgb()
          && y == atY
          && last <= atX;
    }
  }

  private Flattening() {}

  static MathBox of(Box box) {
    Flattening flat = new Flattening();
    flat.add(box, 0, 0);
    flat.close();
    return new MathBox(
        rounded(box.width()),
        rounded(box.height()),
        rounded(box.depth()),
        flat.ink,
        List.copyOf(flat.missing));
  }

  private void add(Box box, double x, double up) {
    for (Box.Part part : box.parts()) {
      show(part.shown(), x + part.x(), up + part.up());
    }
  }

  private void show(Shown shown, double x, double up) {
    if (shown instanceof Box box) {
      add(box, x, up);
    } else if (shown instanceof Shown.Drawn drawn) {
      glyph(drawn, rounded(x), rounded(-up));
    } else if (shown instanceof Shown.Filled filled) {
      close();
      ink.add(
          new MathInk.Rule(
              rounded(x),
              rounded(-up - filled.height()),
              rounded(filled.width()),
              rounded(filled.height()),
              filled.rgb()));
    } else if (shown instanceof Shown.Line line) {
      close();
      ink.add(
          new MathInk.Stroke(
              rounded(x),
              rounded(-up),
              rounded(x + line.right()),
              rounded(-up - line.up()),
              rounded(line.thickness()),
              line.rgb()));
    } else if (shown instanceof Shown.Whole whole) {
      close();
      Flattening pieces = new Flattening();
      pieces.add(whole.pieces(), x, up);
      pieces.close();
      List<MathInk.Run> runs = pieces.ink.stream().flatMap(Flattening::runs).toList();
      ink.add(new MathInk.Assembled(whole.text(), runs));
    } else if (shown instanceof Shown.Missing none) {
      missing.add(none.codePoint());
    }
  }

  private static Stream<MathInk.Run> runs(MathInk piece) {
    if (piece instanceof MathInk.Assembled inner) {
      return inner.parts().stream();
    }
    return piece instanceof MathInk.Run run ? Stream.of(run) : Stream.empty();
  }

  /** Adds a glyph to the run before it if it stands on the same line further to the right. */
  private void glyph(Shown.Drawn drawn, double x, double y) {
    Open run = open;
    if (run != null && run.takes(drawn, x, y)) {
      int end = glyphs.size() - 1;
      glyphs.set(end, new MathInk.RunGlyph(glyphs.get(end).glyph(), rounded(x - run.last)));
      open = new Open(run.x, y, run.first, x);
    } else {
      close();
      open = new Open(x, y, drawn, x);
    }
    glyphs.add(
        new MathInk.RunGlyph(drawn.glyph(), rounded(drawn.glyph().advance() * drawn.size())));
  }

  private void close() {
    Open run = open;
    if (run != null) {
      Shown.Drawn first = run.first;
      ink.add(
          new MathInk.Run(run.x, run.y, first.face(), rounded(first.size()), first.rgb(), glyphs));
      glyphs.clear();
    }
    open = null;
  }

  static double rounded(double value) {
    return StrictMath.round(value * 1000) / 1000.0;
  }
}
