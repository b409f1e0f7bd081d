package org.labpress.cli;

import java.util.List;
import java.util.Map;
import org.labpress.build.Report;
import org.labpress.json.JsonWriter;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;

/**
 * One JSON object a line. Lines and columns count from 1, columns in code points; offset and length
 * count UTF-16 units of the file as it lies on the disk.
 */
final class JsonFormat implements DiagnosticFormat {
  @Override
  public String format(Report.Item item) {
    Diagnostic diagnostic = item.diagnostic();
    Map<String, Object> members = place(diagnostic.span()).build();
    JsonWriter.ObjectBuilder object = JsonWriter.object();
    members.forEach(object::put);
    object
        .put("rule", diagnostic.rule())
        .put("severity", diagnostic.severity().label())
        .put("message", diagnostic.message())
        .put("text", diagnostic.span().text())
        .put("related", diagnostic.labels().stream().map(JsonFormat::label).toList())
        .put("hints", diagnostic.hints())
        .put("fixes", diagnostic.fixes().stream().map(JsonFormat::fix).toList())
        .put("fingerprint", item.fingerprint());
    item.suppressed().ifPresent(reason -> object.put("suppressed", reason));
    return JsonWriter.write(object.build()) + "\n";
  }

  private static JsonWriter.ObjectBuilder place(SourceSpan span) {
    return JsonWriter.object()
        .put("path", span.file().path())
        .put("line", span.line())
        .put("column", span.column())
        .put("endLine", span.file().lineAt(span.end()))
        .put("endColumn", span.file().columnAt(span.end()))
        .put("offset", span.start())
        .put("length", span.length());
  }

  private static Map<String, Object> label(Diagnostic.Label label) {
    return place(label.span()).put("text", label.text()).build();
  }

  private static Map<String, Object> fix(Diagnostic.Fix fix) {
    List<Map<String, Object>> edits =
        fix.edits().stream()
            .map(edit -> place(edit.span()).put("replacement", edit.replacement()).build())
            .toList();
    return JsonWriter.object()
        .put("title", fix.title())
        .put("safe", fix.safe())
        .put("edits", edits)
        .build();
  }
}
