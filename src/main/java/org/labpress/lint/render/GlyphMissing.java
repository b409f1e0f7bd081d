package org.labpress.lint.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.labpress.layout.SetLine;
import org.labpress.layout.Typeset;
import org.labpress.lint.LintContext;
import org.labpress.lint.Need;
import org.labpress.lint.PageStart;
import org.labpress.lint.Rule;
import org.labpress.lint.RuleMeta;
import org.labpress.lint.Sink;
import org.labpress.source.Severity;
import org.labpress.source.SourceSpan;

/** Reports characters for which no bundled font has a glyph: they are printed as boxes. */
public final class GlyphMissing implements Rule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("render/glyph-missing", Severity.ERROR);
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.LAYOUT);
  }

  @Override
  public void check(LintContext context, Sink sink) {
    List<SetLine> lines = context.input().typeset().map(Typeset::lines).orElse(List.of());
    Map<SourceSpan, Set<Integer>> blocks = new LinkedHashMap<>();
    for (SetLine line : lines) {
      if (!line.missing().isEmpty()) {
        blocks.computeIfAbsent(line.span(), span -> new TreeSet<>()).addAll(line.missing());
      }
    }
    Map<SourceSpan, Integer> places = new LinkedHashMap<>();
    blocks.forEach((block, missing) -> places.putAll(places(block, missing)));
    places.forEach(
        (place, character) ->
            sink.report(
                meta()
                    .at(place, message(place, character))
                    .withHint("write it in other characters, or name a font that has it")));
  }

  private static String message(SourceSpan place, int character) {
    String first = "U+%04X (%s)".formatted(character, Character.getName(character));
    boolean written = place.text().startsWith(Character.toString(character));
    int count = written ? place.text().codePointCount(0, place.length()) : 1;
    return count == 1
        ? "no font has a glyph for " + first
        : "no font has glyphs for these %d characters from %s on".formatted(count, first);
  }

  /** Returns the runs of text that hold a missing character for the first time in the block. */
  private static Map<SourceSpan, Integer> places(SourceSpan block, Set<Integer> missing) {
    Map<SourceSpan, Integer> places = new LinkedHashMap<>();
    Set<Integer> left = new TreeSet<>(missing);
    String text = block.text();
    int at = 0;
    while (at < text.length() && !left.isEmpty()) {
      int character = text.codePointAt(at);
      int end = at + Character.charCount(character);
      if (missing.contains(character)) {
        boolean fresh = left.remove(character);
        while (end < text.length() && missing.contains(text.codePointAt(end))) {
          fresh |= left.remove(text.codePointAt(end));
          end += Character.charCount(text.codePointAt(end));
        }
        if (fresh) {
          places.put(block.part(at, end), character);
        }
      }
      at = end;
    }
    left.forEach(character -> places.putIfAbsent(place(block, character), character));
    return places;
  }

  /** Returns the first place of the character in the block, or the block's first line. */
  private static SourceSpan place(SourceSpan block, int character) {
    String written = Character.toString(character);
    int at = block.text().indexOf(written);
    return at < 0 ? PageStart.firstLine(block) : block.part(at, at + written.length());
  }
}
