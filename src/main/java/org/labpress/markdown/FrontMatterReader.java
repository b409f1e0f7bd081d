package org.labpress.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.labpress.document.FrontMatter;
import org.labpress.document.FrontMatterBlock;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.TomlReader;
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
  private List<SourceSpan> late = List.of();

  FrontMatterReader(PageNotes notes) {
    this.notes = notes;
  }

  FrontMatter read(SourceFile file) {
    Optional<FrontMatterBlock> found = FrontMatterBlock.find(file);
    SourceSpan span =
        found
            .map(FrontMatterBlock::whole)
            .orElseGet(() -> file.span(file.contentStart(), file.contentStart()));
    YamlMap map = found.map(this::fields).orElseGet(() -> new YamlMap(List.of(), span));
    if (found.isEmpty()) {
      refuseJson(file);
    }
    FrontKeys.check(map, notes);
    YamlMap merged = withLateBlocks(FrontSources.merge(map, notes), file);
    notes.fields(key -> FieldText.of(merged, key));
    return merged.entries().isEmpty()
        ? FrontMatter.empty(span)
        : new FrontRecords(new FrontFields(merged, notes), notes).read(span);
  }

  /**
   * Returns the blocks of front matter further down in the file, which are not part of its text.
   */
  List<SourceSpan> lateBlocks() {
    return late;
  }

  private YamlMap withLateBlocks(YamlMap fields, SourceFile file) {
    LateBlocks.Found found = LateBlocks.in(file, fields, notes);
    late = found.places();
    return found.fields();
  }

  private YamlMap fields(FrontMatterBlock block) {
    if (!block.closed()) {
      SourceFile file = block.whole().file();
      SourceSpan fence = file.lineSpan(1);
      notes.report(
          Diagnostic.error(
                  "front/open",
                  fence,
                  "front matter opened at %d:%d is never closed"
                      .formatted(fence.line(), fence.column()))
              .withHint("add a line \"%s\" below the last field".formatted(fence.text().strip())));
    }
    SourceSpan content = block.content();
    YamlNode root = tree(block.toml() ? TomlReader.read(content) : YamlReader.read(content));
    if (!(root instanceof YamlMap map)) {
      notes.report(
          Diagnostic.error("front/yaml", root.span(), "expected lines of the form \"key: value\""));
      return new YamlMap(List.of(), content);
    }
    return map;
  }

  private void refuseJson(SourceFile file) {
    String first = file.line(1).strip();
    boolean json =
        (first.equals("{") && file.lineCount() > 1 && file.line(2).strip().startsWith("\""))
            || first.startsWith("{\"");
    if (json) {
      notes.report(
          Diagnostic.error(
                  "front/json",
                  file.lineSpan(1),
                  "front matter in JSON is not read, only in YAML or TOML")
              .withHint("write \"key: value\" lines between two lines \"---\""));
    }
  }

  private YamlNode tree(Checked<YamlNode> checked) {
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
