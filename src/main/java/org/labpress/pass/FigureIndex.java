package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Block;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Document;
import org.labpress.document.EmbedBlock;
import org.labpress.document.Heading;
import org.labpress.document.Node;
import org.labpress.document.PageKind;
import org.labpress.document.SamplesBlock;

/** The figures, tables and listings of some pages by their ids, as they are written there. */
public final class FigureIndex {
  private static final Pattern KEY =
      Pattern.compile("(?m)^[ \\t]*id:[ \\t]*[\"']?(?<id>[^\\s\"'#]{1,200})");

  private final Map<String, List<Entry>> entries = new TreeMap<>();
  private final Map<String, Page> pages = new TreeMap<>();

  private record Page(String title, PageKind kind, boolean draft) {}

  /**
   * A figure and the page that has it.
   *
   * @param path of the source of the page
   */
  record Entry(Block figure, String path, String title, PageKind kind, boolean draft) {
    EmbedBlock.Embedded embedded() {
      return new EmbedBlock.Embedded(figure, path, title, kind, !draft);
    }
  }

  /** Adds a page as it was read; parts that it includes are its own. */
  public void add(Document written, PassContext context) {
    Document document = Passes.apply(Passes.FIGURES, written, context).value();
    String path = document.path();
    Page page =
        new Page(
            document.title().filter(title -> !title.isBlank()).orElse(path),
            context.kind(),
            document.frontMatter().publishing().draft());
    pages.put(path, page);
    document
        .nodes()
        .filter(node -> node instanceof Block && !(node instanceof Heading))
        .forEach(
            node ->
                id(node)
                    .ifPresent(
                        id ->
                            entries
                                .computeIfAbsent(id, key -> new ArrayList<>())
                                .add(
                                    new Entry(
                                        (Block) node,
                                        path,
                                        page.title(),
                                        page.kind(),
                                        page.draft()))));
  }

  /** Returns the id that a node has or will have: that of a fence may stand among its keys. */
  static Optional<String> id(Node node) {
    Optional<String> onFence = node.attributes().id();
    if (onFence.isPresent()) {
      return onFence;
    }
    if (node instanceof ChartBlock chart) {
      return key(chart.specification().text());
    }
    if (node instanceof SamplesBlock samples) {
      return key(samples.specification().text());
    }
    return node instanceof CodeBlock code && code.language().equals("table")
        ? key(code.code())
        : Optional.empty();
  }

  private static Optional<String> key(String keys) {
    Matcher id = KEY.matcher(keys);
    return id.find() ? Optional.of(id.group("id")) : Optional.empty();
  }

  /** Returns what has an id, by the paths of the pages. */
  List<Entry> find(String id) {
    return entries.getOrDefault(id, List.of());
  }

  /** Returns the ids. */
  List<String> ids() {
    return List.copyOf(entries.keySet());
  }

  /** Returns the paths of the pages. */
  List<String> pages() {
    return List.copyOf(pages.keySet());
  }
}
