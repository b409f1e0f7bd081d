package org.labpress.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import java.util.ArrayList;
import java.util.List;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * Reads the text of a macro in the place of its use. A macro is not looked for in its own text, so
 * that none goes on for ever.
 */
final class MacroConverter {
  private final PreparedText source;
  private final PageNotes notes;
  private final TexConverter tex;

  MacroConverter(PreparedText source, PageNotes notes, TexConverter tex) {
    this.source = source;
    this.notes = notes;
    this.tex = tex;
  }

  List<Inline> convert(MacroNode node, ReferenceRepository references) {
    SourceSpan span = source.span(node.getStartOffset(), node.getEndOffset());
    PreparedText text = MacroText.of(node, source);
    String characters = text.text();
    if (!notes.takesMacro(characters.length())) {
      return tex.raw(node.getChars().toString(), span);
    }
    List<Inline> inlines = new ArrayList<>();
    if (!characters.isEmpty() && Character.isWhitespace(characters.charAt(0))) {
      inlines.add(new Text(" ", text.span(0, 1)));
    }
    if (!characters.isBlank()) {
      TextMacros all = notes.macros();
      notes.macros(all.without(node.macro().name()));
      inlines.addAll(TextReader.inlines(text, notes, references));
      notes.macros(all);
      int last = characters.length() - 1;
      if (Character.isWhitespace(characters.charAt(last))) {
        inlines.add(new Text(" ", text.span(last, last + 1)));
      }
    }
    return inlines;
  }

  /** Returns inlines with the words of links in place of the links. */
  static List<Inline> withoutLinks(List<Inline> inlines) {
    List<Inline> words = new ArrayList<>();
    for (Inline inline : inlines) {
      if (inline instanceof Link link) {
        words.addAll(link.content());
      } else {
        words.add(inline);
      }
    }
    return words;
  }
}
