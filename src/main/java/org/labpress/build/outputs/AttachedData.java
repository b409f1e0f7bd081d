package org.labpress.build.outputs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.labpress.document.Calculation;
import org.labpress.document.ChartBlock;
import org.labpress.document.CheckedNumber;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.Node;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.document.Visibility;
import org.labpress.pdf.Attachment;

/** The data files that go along in the PDF of a paper that asks for it. */
final class AttachedData {
  /** Names of the PDF in {@code when-format=}. */
  private static final Set<String> PRINTED = Set.of("pdf", "latex");

  private AttachedData() {}

  /** Returns the files behind charts, tables and numbers, each once; none unless asked for. */
  static List<Attachment> of(Document paper) {
    if (!paper.frontMatter().look().attachData().orElse(false)) {
      return List.of();
    }
    Map<String, DataFile> files = new LinkedHashMap<>();
    // What is not printed is not sent along either.
    Document printed = Visibility.in(paper, PRINTED);
    printed.nodes().flatMap(AttachedData::files).forEach(f -> files.putIfAbsent(f.path(), f));
    List<Attachment> attachments = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DataFile file : files.values()) {
      String name = names.add(file.name()) ? file.name() : file.path().replace('/', '-');
      String description = "%s, SHA-256 %s".formatted(file.path(), file.sha256());
      attachments.add(new Attachment(file.path(), name, description));
    }
    return attachments;
  }

  /** Returns the data files that a node was made of. */
  static Stream<DataFile> files(Node node) {
    if (node instanceof ChartBlock chart) {
      return chart.provenance().stream().flatMap(made -> made.dataFiles().stream());
    }
    if (node instanceof TableBlock table) {
      return table.provenance().stream().flatMap(made -> made.dataFiles().stream());
    }
    if (node instanceof SamplesBlock samples) {
      return samples.provenance().stream().flatMap(made -> made.dataFiles().stream());
    }
    if (node instanceof CheckedNumber number) {
      return number.origin().stream().flatMap(from -> from.files().stream());
    }
    return node instanceof Calculation number
        ? number.origin().stream().flatMap(from -> from.files().stream())
        : Stream.empty();
  }
}
