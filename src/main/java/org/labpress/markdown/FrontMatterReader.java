package org.labpress.markdown;

import java.util.Map;
import java.util.Optional;
import org.labpress.document.FrontMatter;
import org.labpress.document.FrontMatterBlock;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;

/** Reads the front matter of a page. What cannot be read is reported and left out. */
final class FrontMatterReader {
  /** In a page, the faults of its YAML have names of their own. */
  private static final Map<String, String> RULES =
      Map.of(
          "yaml/syntax", "front/yaml",
          "yaml/too-large", "front/too-large",
          "yaml/duplicate-key", "front/duplicate-key",
          "yaml/comment-in-value", "front/comment-in-value");

  private final PageNotes notes;

  FrontMatterReader(PageNotes notes) {
    this.notes = notes;
  }

  FrontMatter read(SourceFile file) {
    SourceSpan none = file.span(file.contentStart(), file.contentStart());
    Optional<FrontMatterBlock> found = FrontMatterBlock.find(file);
    if (found.isEmpty()) {
      refuseJson(file);
      return FrontMatter.empty(none);
    }
    FrontMatterBlock block = found.get();
    if (!block.closed()) {
      SourceSpan fence = file.lineSpan(1);
      notes.report(
          Diagnostic.error(
                  "front/open",
                  fence,
                  "front matter opened at %d:%d is never closed"
                      .formatted(fence.line(), fence.column()))
              .withHint("add a line \"---\" below the last field"));
    }
    YamlNode root = yaml(block.content());
    if (!(root instanceof YamlMap map)) {
      notes.report(
          Diagnostic.error("front/yaml", root.span(), "expected lines of the form \"key: value\""));
      return FrontMatter.empty(block.whole());
    }
    FrontKeys.check(map, notes);
    return new FrontRecords(new FrontFields(map, notes), notes).read(block.whole());
  }

  private void refuseJson(SourceFile file) {
    String first = file.line(1).strip();
    boolean json =
        (first.equals("{") && file.lineCount() > 1 && file.line(2).strip().startsWith("\""))
            || first.startsWith("{\"");
    if (json) {
      notes.report(
          Diagnostic.error(
                  "front/json", file.lineSpan(1), "front matter in JSON is not read, only in YAML")
              .withHint("write \"key: value\" lines between two lines \"---\""));
    }
  }

  private YamlNode yaml(SourceSpan content) {
    var checked = YamlReader.read(content);
    for (Diagnostic d : checked.diagnostics()) {
      notes.report(
          new Diagnostic(
              RULES.getOrDefault(d.rule(), d.rule()),
              d.severity(),
              d.message(),
              d.span(),
              d.labels(),
              d.hints(),
              d.fixes()));
    }
    return checked.value();
  }
}
