package org.labpress.markdown;

import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/** Keeps from the parser what would cost it too much time or stack. */
final class InputGuard {
  static final int MOST_LEVELS = 100;

  private InputGuard() {}

  static Diagnostic tooDeep(SourceSpan place, String what) {
    return Diagnostic.error(
        "md/too-deep", place, "%s nested deeper than %d".formatted(what, MOST_LEVELS));
  }
}
