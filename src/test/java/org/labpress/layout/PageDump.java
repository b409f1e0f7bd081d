package org.labpress.layout;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pages as text: one line {@code x y font size text} for each run, and a word for the rest. */
final class PageDump implements Placed.Visitor<String> {
  private PageDump() {}

  static String of(Typeset typeset) {
    StringBuilder dump = new StringBuilder();
    for (int i = 0; i < typeset.pages().size(); i++) {
      dump.append("page ").append(i + 1).append('\n');
      for (Placed item : typeset.pages().get(i).items()) {
        dump.append(item.accept(new PageDump())).append('\n');
      }
    }
    return dump.toString();
  }

  /** Returns the tags as an indented list. */
  static String tags(Typeset typeset) {
    StringBuilder dump = new StringBuilder();
    tags(typeset.structure(), 0, dump);
    return dump.toString();
  }

  private static void tags(StructureElement element, int depth, StringBuilder dump) {
    dump.append("  ".repeat(depth)).append(element.role());
    element.alternative().ifPresent(text -> dump.append(" \"").append(text).append('"'));
    dump.append(element.columnSpan() > 1 ? " columns " + element.columnSpan() : "");
    dump.append(element.rowSpan() > 1 ? " rows " + element.rowSpan() : "");
    dump.append('\n');
    element.children().forEach(child -> tags(child, depth + 1, dump));
  }

  static String text(Placed.GlyphRun run) {
    return run.glyphs().stream().map(glyph -> glyph.glyph().text()).collect(Collectors.joining());
  }

  /** Returns the text of the lines of a paragraph or cell, hyphens of the breaker taken out. */
  static String joined(List<SetLine> lines) {
    StringBuilder text = new StringBuilder();
    for (SetLine line : lines) {
      String words = line.words().stream().map(SetLine.Word::text).collect(Collectors.joining(" "));
      if (line.hyphenated()) {
        text.append(words, 0, words.length() - 1);
      } else {
        text.append(words).append(' ');
      }
    }
    return text.toString().strip();
  }

  private static String at(double x, double y) {
    return String.format(Locale.ROOT, "%.1f %.1f", x, y);
  }

  @Override
  public String glyphRun(Placed.GlyphRun item) {
    return "%s %s %s %s"
        .formatted(
            at(item.x(), item.y()),
            item.face(),
            String.format(Locale.ROOT, "%.1f", item.size()),
            text(item));
  }

  @Override
  public String rule(Placed.Rule item) {
    return "%s rule %s".formatted(at(item.x(), item.y()), at(item.width(), item.height()));
  }

  @Override
  public String assembled(Placed.Assembled item) {
    Placed.GlyphRun first = item.parts().get(0);
    return "%s assembled from %d: %s"
        .formatted(at(first.x(), first.y()), item.parts().size(), item.text());
  }

  @Override
  public String stroke(Placed.Stroke item) {
    return "%s stroke to %s".formatted(at(item.x1(), item.y1()), at(item.x2(), item.y2()));
  }

  @Override
  public String picture(Placed.Picture item) {
    return "%s picture scale %s"
        .formatted(at(item.x(), item.y()), String.format(Locale.ROOT, "%.3f", item.scale()));
  }

  @Override
  public String photo(Placed.Photo item) {
    return "%s photo %s %s"
        .formatted(at(item.x(), item.y()), at(item.width(), item.height()), item.file().path());
  }

  @Override
  public String linkArea(Placed.LinkArea item) {
    String target =
        item.target() instanceof Placed.Target.Uri uri
            ? uri.uri()
            : "#" + ((Placed.Target.Internal) item.target()).name();
    return "%s link %s %s"
        .formatted(at(item.x(), item.y()), at(item.width(), item.height()), target);
  }

  @Override
  public String destination(Placed.Destination item) {
    return "%s destination %s".formatted(at(item.x(), item.y()), item.name());
  }
}
