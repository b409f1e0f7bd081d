package org.labpress.markdown;

import java.util.List;
import java.util.Optional;
import org.labpress.markdown.forms.Edit;
import org.labpress.markdown.forms.ForeignForms;
import org.labpress.markdown.forms.Rewriting;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Writes the forms of other tools in our dialect, each character with its place in the file. */
final class FormRewriter {
  private FormRewriter() {}

  static PreparedText rewrite(PreparedText text, PageNotes notes) {
    Rewriting rewriting = ForeignForms.of(text.text(), notes.fields());
    for (Rewriting.Notice notice : rewriting.notices()) {
      SourceSpan span = text.span(notice.start(), notice.end());
      Diagnostic diagnostic =
          Diagnostic.of(notice.rule(), notice.severity(), span, notice.message());
      Optional<String> hint = notice.hint();
      notes.report(hint.isPresent() ? diagnostic.withHint(hint.get()) : diagnostic);
    }
    return rewriting.edits().isEmpty() ? text : apply(text, rewriting.edits());
  }

  private static PreparedText apply(PreparedText text, List<Edit> edits) {
    PreparedText.Builder builder = new PreparedText.Builder(text.file(), text.startOf(0));
    int copied = 0;
    for (Edit edit : edits) {
      builder.append(text, copied, edit.start());
      pieces(text, edit, builder);
      copied = edit.end();
    }
    builder.append(text, copied, text.text().length());
    return builder.build();
  }

  /** Writes what stands for a range. */
  static void pieces(PreparedText text, Edit edit, PreparedText.Builder builder) {
    int from = edit.start();
    StringBuilder literal = new StringBuilder();
    for (Edit.Piece piece : edit.pieces()) {
      if (piece.isCopy()) {
        literal(literal, text.span(from, Math.max(from, piece.start())), builder);
        builder.append(text, piece.start(), piece.end());
        from = piece.end();
      } else {
        literal.append(piece.literal());
      }
    }
    literal(literal, text.span(from, Math.max(from, edit.end())), builder);
  }

  /** Shares the place among the characters, so that what they become lies in order. */
  private static void literal(
      StringBuilder characters, SourceSpan place, PreparedText.Builder builder) {
    int count = characters.length();
    for (int i = 0; i < count; i++) {
      int start = place.start() + (int) ((long) place.length() * i / count);
      int end = place.start() + (int) ((long) place.length() * (i + 1) / count);
      builder.add(characters.charAt(i), start, end);
    }
    characters.setLength(0);
  }
}
