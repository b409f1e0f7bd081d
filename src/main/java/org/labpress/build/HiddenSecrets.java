package org.labpress.build;

import java.util.ArrayList;
import java.util.List;
import org.labpress.query.remote.Secrets;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Label;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Keeps passwords that stand in a file from being shown with what is found in it: the places of
 * findings are moved to a copy of the file in which an asterisk stands for each of their
 * characters.
 */
final class HiddenSecrets {
  private final SourceFile file;
  private final List<SourceSpan> secrets = new ArrayList<>();

  HiddenSecrets(SourceFile file) {
    this.file = file;
  }

  void add(SourceSpan secret) {
    secrets.add(secret);
  }

  List<Diagnostic> hide(List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder(Secrets.masked(file.text()));
    for (SourceSpan secret : secrets) {
      for (int i = secret.start(); i < secret.end(); i++) {
        text.setCharAt(i, Character.isWhitespace(text.charAt(i)) ? text.charAt(i) : '*');
      }
    }
    SourceFile shown = SourceFile.of(file.path(), text.toString());
    return shown.equals(file)
        ? diagnostics
        : diagnostics.stream().map(diagnostic -> moved(diagnostic, shown)).toList();
  }

  private Diagnostic moved(Diagnostic from, SourceFile shown) {
    return new Diagnostic(
        from.rule(),
        from.severity(),
        Secrets.masked(from.message()),
        moved(from.span(), shown),
        from.labels().stream().map(l -> new Label(moved(l.span(), shown), l.text())).toList(),
        from.hints(),
        List.of());
  }

  private SourceSpan moved(SourceSpan span, SourceFile shown) {
    return span.file().equals(file) ? shown.span(span.start(), span.end()) : span;
  }
}
