package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import org.labpress.document.FrontMatterBlock;
import org.labpress.document.JossRecord;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;

/**
 * Reads what a journal knows of a paper and its authors do not: DOI, volume, editor, dates. The
 * file is YAML with the fields that front matter has for them, between two lines {@code ---} or
 * without; the journal's other fields mean nothing here.
 */
public final class JournalFile {
  private JournalFile() {}

  /** Reads the file. Reports {@code yaml/*}, {@code front/yaml} and {@code front/type}. */
  public static Checked<JossRecord> read(SourceFile file) {
    SourceSpan content =
        FrontMatterBlock.find(file).map(FrontMatterBlock::content).orElseGet(file::span);
    List<Diagnostic> found = new ArrayList<>();
    YamlNode root = YamlReader.read(content).drainTo(found);
    if (!(root instanceof YamlMap map)) {
      found.add(
          Diagnostic.error("front/yaml", root.span(), "expected lines of the form \"key: value\""));
      return new Checked<>(JossRecord.NONE, found);
    }
    PageNotes notes = new PageNotes();
    JossRecord record = PaperFields.joss(new FrontFields(map, notes));
    found.addAll(notes.diagnostics());
    return new Checked<>(record, found);
  }
}
