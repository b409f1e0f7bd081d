package org.labpress.chart.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceSpan;
import org.labpress.table.RowTest;
import org.labpress.yaml.YamlList;
import org.labpress.yaml.YamlMap;
import org.labpress.yaml.YamlNode;
import org.labpress.yaml.YamlScalar;

/** Takes texts and lists of texts out of a specification; anything else is reported. */
public final class SpecValues {
  private final YamlMap map;
  private final DataFence fence;
  private final List<Diagnostic> diagnostics;

  SpecValues(YamlMap map, List<Diagnostic> diagnostics) {
    this(map, DataFence.CHART, diagnostics);
  }

  /**
   * @param diagnostics to which findings are added
   */
  public SpecValues(YamlMap map, DataFence fence, List<Diagnostic> diagnostics) {
    this.map = map;
    this.fence = fence;
    this.diagnostics = diagnostics;
  }

  /** Returns whether a key is given. */
  public boolean has(String key) {
    return map.get(key).isPresent();
  }

  /** Returns the text of a key; empty if there is none, or none that can be read. */
  public Optional<Written> text(String key) {
    List<Written> all = new ArrayList<>();
    map.get(key).ifPresent(node -> node.accept(new Collector(key, false, all)));
    return all.stream().findFirst();
  }

  /** Returns the texts of a key whose value is a text or a list of texts. */
  public List<Written> texts(String key) {
    List<Written> all = new ArrayList<>();
    map.get(key).ifPresent(node -> node.accept(new Collector(key, true, all)));
    return all;
  }

  /** Returns the tests of a key; what is no test is reported and left out. */
  public List<ChartSpec.Filter> tests(String key) {
    List<ChartSpec.Filter> tests = new ArrayList<>();
    for (Written written : texts(key)) {
      Optional<RowTest> test = RowTest.parse(written.text());
      if (test.isPresent()) {
        tests.add(new ChartSpec.Filter(test.get(), written.span()));
      } else {
        report(
            written,
            "\"%s\" is not a test".formatted(Written.shortened(written.text())),
            "write column, sign and value, such as model=B or step>=100");
      }
    }
    return tests;
  }

  /** A key within the value of a key, and its text. */
  record Pair(Written key, Written value) {}

  /** Returns the pairs of a key whose value is a map, or a list of maps. */
  List<Pair> pairs(String key) {
    Optional<YamlNode> node = map.get(key);
    if (node.isEmpty()) {
      return List.of();
    }
    List<YamlNode> nodes = node.get() instanceof YamlList list ? list.items() : List.of(node.get());
    List<Pair> pairs = new ArrayList<>();
    for (YamlNode item : nodes) {
      if (item instanceof YamlMap inner) {
        for (YamlMap.Entry entry : inner.entries()) {
          List<Written> texts = new ArrayList<>();
          entry.value().accept(new Collector(entry.key().text(), false, texts));
          Written name = new Written(entry.key().text().strip(), entry.key().span());
          texts.forEach(text -> pairs.add(new Pair(name, text)));
        }
      } else {
        diagnostics.add(
            Diagnostic.error(
                    fence.badValue(),
                    item.span(),
                    "\"%s\" has no places before its texts".formatted(key))
                .withHint("write a place and a text on each line, such as \"1000: warm-up ends\""));
      }
    }
    return pairs;
  }

  /** Returns whether a key says yes; what is neither yes nor no is reported, and no. */
  public boolean truth(String key) {
    Optional<Written> written = text(key);
    String text = written.map(w -> w.text().strip()).orElse("no");
    if (!List.of("true", "false", "yes", "no").contains(text)) {
      report(
          written.orElseThrow(),
          "\"%s\" is neither true nor false".formatted(Written.shortened(text)),
          "write true or leave \"%s\" out".formatted(key));
    }
    return text.equals("true") || text.equals("yes");
  }

  /** Reports a value that its key cannot have. */
  public void report(Written written, String message, String hint) {
    diagnostics.add(Diagnostic.error(fence.badValue(), written.span(), message).withHint(hint));
  }

  private final class Collector implements YamlNode.Visitor<Boolean> {
    private final String key;
    private final boolean listAllowed;
    private final List<Written> found;

    Collector(String key, boolean listAllowed, List<Written> found) {
      this.key = key;
      this.listAllowed = listAllowed;
      this.found = found;
    }

    @Override
    public Boolean map(YamlMap node) {
      return refuse(node.span(), "keys and values");
    }

    @Override
    public Boolean list(YamlList node) {
      if (!listAllowed) {
        return refuse(node.span(), "a list");
      }
      Collector items = new Collector(key, false, found);
      boolean whole = true;
      for (YamlNode item : node.items()) {
        whole &= item.accept(items);
      }
      return whole;
    }

    @Override
    public Boolean scalar(YamlScalar node) {
      if (node.isNull()) {
        return refuse(node.span(), "no value");
      }
      return found.add(new Written(node.text(), contentSpan(node)));
    }

    private boolean refuse(SourceSpan span, String what) {
      diagnostics.add(
          Diagnostic.error(
                  fence.badValue(), span, "\"%s\" has %s but needs a text".formatted(key, what))
              .withHint("write \"%s: ...\" on one line".formatted(key)));
      return false;
    }
  }

  /** Leaves the quotes out where what is between them is the text itself. */
  public static SourceSpan contentSpan(YamlScalar scalar) {
    SourceSpan span = scalar.span();
    int inside = span.text().indexOf(scalar.text());
    boolean quoted =
        scalar.quoting() == YamlScalar.Quoting.SINGLE
            || scalar.quoting() == YamlScalar.Quoting.DOUBLE;
    boolean same = quoted && inside == 1 && span.length() == scalar.text().length() + 2;
    return same ? span.part(1, span.length() - 1) : span;
  }
}
