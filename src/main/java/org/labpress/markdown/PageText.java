package org.labpress.markdown;

import org.labpress.document.Comment;
import org.labpress.document.Comments;
import org.labpress.document.FrontMatterBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Takes from a file what the parser shall see: neither front matter nor comments. */
final class PageText {
  /** What stands for a comment that has its lines for itself: it parts lists and paragraphs. */
  private static final String TRACE = "<!---->";

  private PageText() {}

  static PreparedText of(SourceFile file, PageNotes notes) {
    int start = Math.min(FrontMatterBlock.bodyStart(file), file.text().length());
    SourceSpan body = file.span(start, file.text().length());
    PreparedText.Builder builder = new PreparedText.Builder(file, start);
    int copied = start;
    for (Comment comment : Comments.in(body)) {
      SourceSpan span = comment.span();
      builder.append(copied, span.start());
      if (comment.alone()) {
        for (int i = 0; i < TRACE.length(); i++) {
          builder.add(TRACE.charAt(i), span.start(), span.end());
        }
      }
      copied = comment.alone() ? span.end() : afterSpace(span, copied);
      if (!comment.closed()) {
        notes.report(
            Diagnostic.error(
                    "md/comment-open",
                    span.part(0, 4),
                    "\"<!--\" is never closed; the rest of the file is hidden")
                .withHint("add \"-->\" where the comment ends"));
      }
    }
    builder.append(copied, body.end());
    return builder.build();
  }

  /** Of the spaces on both sides of a comment only the first is kept. */
  private static int afterSpace(SourceSpan comment, int from) {
    String text = comment.file().text();
    int end = comment.end();
    boolean both =
        comment.start() > from
            && text.charAt(comment.start() - 1) == ' '
            && end < text.length()
            && text.charAt(end) == ' ';
    return both ? end + 1 : end;
  }
}
