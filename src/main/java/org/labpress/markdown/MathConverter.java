package org.labpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.EquationBlock;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.Paragraph;
import org.labpress.document.SoftBreak;
import org.labpress.document.Text;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Makes equations of the formulas that stand on lines of their own. */
final class MathConverter {
  private final PreparedText source;
  private final PageNotes notes;

  MathConverter(PreparedText source, PageNotes notes) {
    this.source = source;
    this.notes = notes;
  }

  Block convert(MathBlock node) {
    if (!node.isComplete()) {
      notes.report(unclosed(source, node.opening().start()));
      return text(node);
    }
    MathOpening opening = node.opening();
    SourceSpan span = source.span(opening.start(), opening.end());
    Attributes attributes =
        opening
            .attributes()
            .map(MathConverter::labelled)
            .map(found -> notes.define(found, source.span(opening.texEnd(), opening.end())))
            .orElse(Attributes.NONE);
    SourceSpan place = source.span(opening.texStart(), opening.texEnd());
    return equation(node.tex(), place, attributes, span);
  }

  /** Takes {@code label=} as the id, as it stands in {@code [$$x$$]{label="eq:x"}}. */
  private static Attributes labelled(Attributes attributes) {
    Optional<String> label = attributes.value("label");
    if (attributes.id().isPresent() || label.isEmpty()) {
      return attributes;
    }
    Map<String, String> others = new TreeMap<>(attributes.values());
    others.remove("label");
    return Attributes.of(label, attributes.classes(), others);
  }

  /**
   * Returns an equation.
   *
   * @param tex with the white space around it
   * @param place of {@code tex}
   */
  static EquationBlock equation(
      String tex, SourceSpan place, Attributes attributes, SourceSpan span) {
    String written = place.text();
    int before = written.length() - written.stripLeading().length();
    int after = Math.max(before, written.stripTrailing().length());
    return EquationBlock.of(
        new Located<>(tex.strip(), place.part(before, after)), attributes, span);
  }

  /** Returns what to say about a mark that is never closed. */
  static Diagnostic unclosed(PreparedText source, int start) {
    String text = source.text();
    String mark =
        MathOpening.marks(text.subSequence(start, MathOpening.lineEnd(text, start)))
            .map(MathOpening.Marks::open)
            .orElse("$$");
    MathOpening.Marks marks =
        MathOpening.marks(mark).orElse(new MathOpening.Marks("$$", "$$", false));
    return Diagnostic.error(
            "math/open",
            source.span(start, start + mark.length()),
            "\"%s\" is never closed".formatted(mark))
        .withHint("add \"%s\" where the formula ends".formatted(marks.close()));
  }

  private Block text(MathBlock node) {
    List<Inline> inlines = new ArrayList<>();
    int end = node.opening().start();
    for (BasedSequence line : node.lines()) {
      BasedSequence shown = line.trim();
      if (!shown.isEmpty()) {
        SourceSpan span = source.span(shown.getStartOffset(), shown.getEndOffset());
        if (!inlines.isEmpty()) {
          inlines.add(new SoftBreak(source.span(end, shown.getStartOffset())));
        }
        inlines.add(new Text(shown.toString(), span));
        end = shown.getEndOffset();
      }
    }
    return new Paragraph(inlines, source.span(node.opening().start(), end));
  }
}
