package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * @param others blocks of whole lines that are no text either
   */
  static PreparedText of(SourceFile file, List<SourceSpan> others, PageNotes notes) {
    int start = Math.min(FrontMatterBlock.bodyStart(file), file.text().length());
    SourceSpan body = file.span(start, file.text().length());
    PreparedText.Builder builder = new PreparedText.Builder(file, start);
    int copied = start;
    for (Comment comment : removed(Comments.in(body), others)) {
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

  private static List<Comment> removed(List<Comment> comments, List<SourceSpan> others) {
    List<Comment> removed = new ArrayList<>();
    int next = 0;
    for (Comment comment : comments) {
      while (next < others.size() && others.get(next).start() < comment.span().start()) {
        removed.add(new Comment(others.get(next++), true, true));
      }
      if (next == 0 || others.get(next - 1).end() <= comment.span().start()) {
        removed.add(comment);
      }
    }
    others.subList(next, others.size()).forEach(span -> removed.add(new Comment(span, true, true)));
    return removed;
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
