package org.labpress.document;

import java.util.List;
import java.util.regex.Pattern;
import org.labpress.source.SourceSpan;

/**
 * Text that belongs to one output format only.
 *
 * @param format such as {@code html}
 * @param text as the author wrote it, not to be trusted
 */
public record RawBlock(String format, String text, SourceSpan span) implements Block {
  private static final Pattern PAGE_BREAK =
      Pattern.compile("\\\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?![A-Za-z])");

  private static final Pattern FLUSHING =
      Pattern.compile("\\\\(?:clearpage|cleardoublepage)(?![A-Za-z])");

  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\\\(?:(?:re|provide)?newcommand|providecommand|DeclareRobustCommand|DeclareMathOperator"
              + "|DeclarePairedDelimiter|(?:New|Renew|Provide|Declare)DocumentCommand|[gex]?def|let)(?![A-Za-z])");

  /** Returns whether this is TeX that begins a new page. */
  public boolean isPageBreak() {
    return format.equals("latex") && PAGE_BREAK.matcher(text).lookingAt();
  }

  /**
   * Returns whether this is TeX that begins a new page after all figures and tables so far, also in
   * columns, where other page breaks begin a new column.
   */
  public boolean flushesFloats() {
    return isPageBreak() && FLUSHING.matcher(text).lookingAt();
  }

  /** Returns whether this is TeX that defines commands and prints nothing. */
  public boolean isDefinition() {
    return format.equals("latex") && DEFINITION.matcher(text).lookingAt();
  }

  @Override
  public List<Node> children() {
    return List.of();
  }

  @Override
  public <R> R accept(BlockVisitor<R> visitor) {
    return visitor.rawBlock(this);
  }
}
