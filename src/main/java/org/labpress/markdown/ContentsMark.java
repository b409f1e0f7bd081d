package org.labpress.markdown;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.document.Contents;
import org.labpress.source.SourceSpan;

/**
 * The paragraph that stands for a list of contents: {@code [TOC]} as in Python-Markdown and Typora,
 * {@code [[_TOC_]]} as in GitLab and Azure, or LaTeX's command.
 */
final class ContentsMark {
  private static final Pattern MARK =
      Pattern.compile(
          "\\[(?:TOC|toc)\\]|\\[\\[_?(?:TOC|toc)_?\\]\\]|\\$\\{toc\\}|\\\\tableofcontents(?:\\{\\})?");

  private static final int LONGEST = 20;

  private ContentsMark() {}

  /** Returns the list, still empty, that a paragraph stands for. */
  static Optional<Contents> of(String paragraph, SourceSpan span) {
    return paragraph.length() <= LONGEST && MARK.matcher(paragraph.strip()).matches()
        ? Optional.of(new Contents(List.of(), span))
        : Optional.empty();
  }
}
