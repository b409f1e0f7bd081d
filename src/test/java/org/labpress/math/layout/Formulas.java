package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.labpress.font.FontFamilies;
import org.labpress.math.Formula;
import org.labpress.math.Macros;
import org.labpress.math.MathParser;
import org.labpress.math.TexText;
import org.labpress.source.SourceFile;

/** Formulas of tests, set at 10 points. */
final class Formulas {
  private Formulas() {}

  static Formula display(String tex) {
    return MathParser.parse(TexText.of(SourceFile.of("f.tex", tex)), true, Macros.NONE)
        .value()
        .formula();
  }

  static Formula inline(String tex) {
    return MathParser.parse(TexText.of(SourceFile.of("f.tex", tex)), false, Macros.NONE)
        .value()
        .formula();
  }

  static MathBox set(String tex) {
    return MathLayout.displayed(display(tex), 10, 400, 0, 0, FontFamilies.bundled()).box();
  }

  static MathBox inText(String tex) {
    return MathLayout.box(inline(tex), 10, 0, FontFamilies.bundled());
  }

  /** Returns the glyphs that show the text, each as a run of its own. */
  static List<MathInk.Run> runs(MathBox box, String text) {
    List<MathInk.Run> found = new ArrayList<>();
    for (MathInk ink : box.ink()) {
      if (ink instanceof MathInk.Run run) {
        double x = run.x();
        for (MathInk.RunGlyph glyph : run.glyphs()) {
          if (glyph.glyph().text().equals(text)) {
            found.add(
                new MathInk.Run(x, run.y(), run.face(), run.size(), run.rgb(), List.of(glyph)));
          }
          x += glyph.advance();
        }
      }
    }
    return found;
  }

  /** Returns the only glyph that shows the text. */
  static MathInk.Run run(MathBox box, String text) {
    List<MathInk.Run> runs = runs(box, text);
    if (runs.size() != 1) {
      throw new AssertionError("%d glyphs \"%s\" in%n%s".formatted(runs.size(), text, dump(box)));
    }
    return runs.get(0);
  }

  static List<MathInk.Rule> rules(MathBox box) {
    return box.ink().stream()
        .filter(MathInk.Rule.class::isInstance)
        .map(MathInk.Rule.class::cast)
        .toList();
  }

  /**
   * Returns the measures, then {@code x y font size text} for each run, and a word for the rest.
   */
  static String dump(MathBox box) {
    return line("%.1f wide, %.1f high, %.1f deep", box.width(), box.height(), box.depth())
        + box.ink().stream().map(Formulas::dump).collect(Collectors.joining());
  }

  private static String dump(MathInk ink) {
    if (ink instanceof MathInk.Run run) {
      String colour = run.rgb() == 0 ? "" : " #%06x".formatted(run.rgb());
      return line(
          "%.1f %.1f %s %.1f %s%s", run.x(), run.y(), run.face(), run.size(), text(run), colour);
    }
    if (ink instanceof MathInk.Assembled whole) {
      MathInk.Run first = whole.parts().get(0);
      return line(
          "%.1f %.1f %s from %d parts",
          first.x(),
          first.y(),
          whole.text(),
          whole.parts().stream().mapToInt(part -> part.glyphs().size()).sum());
    }
    if (ink instanceof MathInk.Rule rule) {
      return line("%.1f %.1f rule %.1f %.1f", rule.x(), rule.y(), rule.width(), rule.height());
    }
    MathInk.Stroke stroke = (MathInk.Stroke) ink;
    return line("%.1f %.1f line to %.1f %.1f", stroke.x1(), stroke.y1(), stroke.x2(), stroke.y2());
  }

  static String text(MathInk.Run run) {
    return run.glyphs().stream().map(glyph -> glyph.glyph().text()).collect(Collectors.joining());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values).replace("-0.0", "0.0") + "\n";
  }
}
