package org.labpress.markdown;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Inline;
import org.labpress.document.Text;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlReader;

/** Quarto's {@code _variables.yml}: texts by names, which pages put where they name them. */
public final class VariablesFile {
  /** The format of the raw text that stands for a variable in a page; its text is the name. */
  public static final String FORMAT = "variable";

  private final YamlMap fields;

  private VariablesFile(YamlMap fields) {
    this.fields = fields;
  }

  /** Returns what a file holds; reports what is wrong with its YAML as {@code yaml/*}. */
  public static Checked<VariablesFile> read(SourceFile file) {
    Checked<YamlNode> root = YamlReader.read(file.span());
    YamlMap map =
        root.value() instanceof YamlMap found ? found : new YamlMap(List.of(), file.span());
    return new Checked<>(new VariablesFile(map), root.diagnostics());
  }

  /**
   * Returns a variable, which may hold Markdown of one line.
   *
   * @param path names with full stops between them
   * @param place where the page names it; that of what is returned
   */
  public Optional<List<Inline>> find(String path, SourceSpan place) {
    return FieldText.of(fields, path).map(text -> inlines(text, place));
  }

  private static List<Inline> inlines(String text, SourceSpan place) {
    PreparedText.Builder builder = new PreparedText.Builder(place.file(), place.start());
    for (int i = 0; i < text.length(); i++) {
      builder.add(text.charAt(i), place.start(), place.end());
    }
    List<Inline> inlines = TextReader.inlines(builder.build(), new PageNotes());
    return inlines.isEmpty() ? List.of(new Text(text, place)) : inlines;
  }
}
