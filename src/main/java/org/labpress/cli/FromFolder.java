package org.labpress.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.labpress.build.Report;
import org.labpress.source.Diagnostic;
import org.labpress.source.Diagnostic.Fix;
import org.labpress.source.Diagnostic.Label;
import org.labpress.source.Diagnostic.TextEdit;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Names the places of a report from a folder above its project. Where a run covers several
 * projects, paths from the roots would not tell {@code content/a.md} of one from that of another.
 */
final class FromFolder {
  private final String prefix;
  private final Map<SourceFile, SourceFile> files = new HashMap<>();

  private FromFolder(String prefix) {
    this.prefix = prefix;
  }

  /**
   * @param folder path of the project's root as the user is to read it, with {@code /}; may be
   *     empty
   */
  static Report named(Report report, String folder) {
    FromFolder names = new FromFolder(folder.isEmpty() ? "" : folder + "/");
    return new Report(report.items().stream().map(names::item).toList(), report.crashes());
  }

  private Report.Item item(Report.Item item) {
    Diagnostic from = item.diagnostic();
    Diagnostic diagnostic =
        new Diagnostic(
            from.rule(),
            from.severity(),
            from.message(),
            span(from.span()),
            from.labels().stream().map(l -> new Label(span(l.span()), l.text())).toList(),
            from.hints(),
            from.fixes().stream().map(this::fix).toList());
    return new Report.Item(diagnostic, item.fingerprint(), item.suppressed(), item.printed());
  }

  private Fix fix(Fix fix) {
    List<TextEdit> edits =
        fix.edits().stream()
            .map(edit -> new TextEdit(span(edit.span()), edit.replacement()))
            .toList();
    return new Fix(fix.title(), fix.safe(), edits);
  }

  private SourceSpan span(SourceSpan span) {
    SourceFile file =
        files.computeIfAbsent(
            span.file(), from -> SourceFile.of(prefix + from.path(), from.text()));
    return file.span(span.start(), span.end());
  }
}
