package org.labpress.slides;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Block;
import org.labpress.document.Inline;
import org.labpress.document.LineBreak;
import org.labpress.document.Paragraph;
import org.labpress.document.SoftBreak;
import org.labpress.document.Text;
import org.labpress.source.SourceSpan;

/**
 * The marks of reveal.js and Pandoc in the blocks of a slide: a line that begins with {@code Note:}
 * begins the speaker's notes, which go on to the end of the slide; {@code . . .} is a pause, and
 * nothing to show.
 */
final class NoteLine {
  private static final Pattern NOTE = Pattern.compile("(?i)notes?:(?:\\s+|$)");
  private static final Pattern PAUSE = Pattern.compile("\\. \\. \\.");

  private NoteLine() {}

  /** Returns what the audience sees and what the speaker does. */
  static NotesSeparator.Separated split(List<Block> blocks) {
    List<Block> audience = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!(blocks.get(i) instanceof Paragraph paragraph)) {
        audience.add(blocks.get(i));
      } else if (!isPause(paragraph)) {
        int line = noteLine(paragraph.content());
        if (line >= 0) {
          List<Block> notes = new ArrayList<>();
          add(paragraph.content().subList(0, Math.max(0, line - 1)), audience);
          add(withoutMark(paragraph.content().subList(line, paragraph.content().size())), notes);
          notes.addAll(blocks.subList(i + 1, blocks.size()));
          return new NotesSeparator.Separated(audience, notes);
        }
        audience.add(paragraph);
      }
    }
    return new NotesSeparator.Separated(audience, List.of());
  }

  private static boolean isPause(Paragraph paragraph) {
    return PAUSE.matcher(paragraph.span().text().strip()).matches();
  }

  /** Returns the index of the text that begins the notes; -1 if no line does. */
  private static int noteLine(List<Inline> content) {
    for (int i = 0; i < content.size(); i++) {
      boolean starts =
          i == 0
              || content.get(i - 1) instanceof SoftBreak
              || content.get(i - 1) instanceof LineBreak;
      if (starts && content.get(i) instanceof Text text && NOTE.matcher(text.text()).lookingAt()) {
        return i;
      }
    }
    return -1;
  }

  private static List<Inline> withoutMark(List<Inline> content) {
    Text text = (Text) content.get(0);
    Matcher mark = NOTE.matcher(text.text());
    int end = mark.lookingAt() ? mark.end() : 0;
    List<Inline> rest = new ArrayList<>(content.subList(1, content.size()));
    SourceSpan span = text.span();
    if (end < text.text().length()) {
      boolean exact = span.length() == text.text().length();
      rest.add(
          0, new Text(text.text().substring(end), exact ? span.part(end, span.length()) : span));
    } else if (!rest.isEmpty() && rest.get(0) instanceof SoftBreak) {
      rest.remove(0);
    }
    return rest;
  }

  private static void add(List<Inline> content, List<Block> blocks) {
    if (!content.isEmpty()) {
      SourceSpan span = content.get(0).span().cover(content.get(content.size() - 1).span());
      blocks.add(new Paragraph(content, span));
    }
  }
}
