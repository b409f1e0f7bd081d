package org.labpress.lint.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    Map<SourceSpan, Integer> places = new LinkedHashMap<>();
    for (SetLine line : lines) {
      for (int character : line.missing()) {
        places.putIfAbsent(place(line.span(), character), character);
      }
    }
    places.forEach(
        (place, character) ->
            sink.report(
                meta()
                    .at(
                        place,
                        "no font has a glyph for U+%04X (%s)"
                            .formatted(character, Character.getName(character)))
                    .withHint("write it in other characters, or name a font that has it")));
  }

  /** Returns the first place of the character in the block, or the block's first line. */
  private static SourceSpan place(SourceSpan block, int character) {
    String written = Character.toString(character);
    int at = block.text().indexOf(written);
    return at < 0 ? PageStart.firstLine(block) : block.part(at, at + written.length());
  }
}
