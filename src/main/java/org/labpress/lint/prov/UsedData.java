package org.labpress.lint.prov;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.labpress.document.Calculation;
import org.labpress.document.ChartBlock;
import org.labpress.document.CheckedNumber;
import org.labpress.document.DataFile;
import org.labpress.document.Document;
import org.labpress.document.Located;
import org.labpress.document.Node;
import org.labpress.document.NumberOrigin;
import org.labpress.document.Provenance;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.source.SourceSpan;

/** The data files of a page. */
final class UsedData {
  private UsedData() {}

  /**
   * A file, where the page names it first.
   *
   * @param explained whether anything says how the file was made
   */
  record Use(DataFile file, SourceSpan place, boolean explained) {
    private Use and(Use later) {
      return new Use(file, place, explained || later.explained);
    }
  }

  /** Returns the files in the order of the page, each once. */
  static Iterable<Use> of(Document document) {
    Map<String, Use> uses = new LinkedHashMap<>();
    document
        .nodes()
        .flatMap(UsedData::uses)
        .forEach(use -> uses.merge(use.file().path(), use, Use::and));
    return uses.values();
  }

  private static Stream<Use> uses(Node node) {
    if (node instanceof ChartBlock chart) {
      return chart.provenance().stream().flatMap(UsedData::uses);
    }
    if (node instanceof TableBlock table) {
      return table.provenance().stream().flatMap(UsedData::uses);
    }
    if (node instanceof SamplesBlock samples) {
      return samples.provenance().stream().flatMap(UsedData::uses);
    }
    if (node instanceof CheckedNumber number) {
      return number.origin().stream().flatMap(origin -> uses(origin, number.selector()));
    }
    return node instanceof Calculation number
        ? number.origin().stream().flatMap(origin -> uses(origin, number.expression()))
        : Stream.empty();
  }

  private static Stream<Use> uses(Provenance made) {
    return made.files().stream()
        .map(file -> new Use(file.value(), file.span(), made.saysHow(file.value())));
  }

  private static Stream<Use> uses(NumberOrigin origin, Located<String> written) {
    return origin.files().stream()
        .map(file -> new Use(file, written.span(), file.making().isKnown()));
  }
}
