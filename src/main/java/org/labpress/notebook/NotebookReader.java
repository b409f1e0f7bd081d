package org.labpress.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Div;
import org.labpress.document.Document;
import org.labpress.document.Footnote;
import org.labpress.document.FrontMatter;
import org.labpress.document.RawBlock;
import org.labpress.markdown.CellOptions;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/**
 * Reads a Jupyter notebook as a page: text, code and stored outputs in their order. Nothing is run.
 *
 * <p>Every cell is a source file of its own, named {@code probe.ipynb cell 7}, so that places are
 * lines of the cell. Reports {@code notebook/*} and what the Markdown of the cells gives.
 */
public final class NotebookReader {
  private final String path;
  private final String language;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Footnote> footnotes = new ArrayList<>();
  private final Set<String> labels = new HashSet<>();
  private Optional<FrontMatter> front = Optional.empty();

  private NotebookReader(Notebook notebook) {
    this.path = notebook.file().path();
    this.language = notebook.language();
  }

  /** Returns the page that a notebook holds; an empty one if it cannot be read. */
  public static Checked<Document> read(SourceFile file) {
    List<Diagnostic> found = new ArrayList<>();
    Notebook notebook = Notebook.read(file).drainTo(found);
    NotebookReader reader = new NotebookReader(notebook);
    notebook.cells().forEach(reader::cell);
    reader.reportRuns(notebook);
    found.addAll(reader.found);
    SourceSpan start = file.span(0, 0);
    FrontMatter front = reader.front.orElse(FrontMatter.empty(start));
    Document document = new Document(front, reader.blocks, reader.footnotes, start);
    return new Checked<>(document, Diagnostic.sorted(found));
  }

  private void cell(Cell cell) {
    switch (cell.type()) {
      case "markdown" -> markdown(cell);
      case "code" -> code(cell);
      default -> raw(cell);
    }
  }

  private void markdown(Cell cell) {
    Document read = MarkdownReader.read(cell.source()).drainTo(found);
    takeFrontMatter(read);
    UnaryOperator<String> rename =
        label -> labels.contains(label) ? "%s-%d".formatted(label, cell.number()) : label;
    Document own = new CellRewriter(cell, path, rename).rewrite(read);
    own.footnotes().forEach(note -> labels.add(note.label()));
    footnotes.addAll(own.footnotes());
    blocks.addAll(own.blocks());
  }

  private void takeFrontMatter(Document read) {
    if (front.isEmpty() && read.frontMatter().span().length() > 0) {
      front = Optional.of(read.frontMatter());
    }
  }

  private void raw(Cell cell) {
    String text = cell.source().text();
    String format =
        cell.json()
            .object("metadata")
            .flatMap(metadata -> metadata.text("raw_mimetype").or(() -> metadata.text("format")))
            .orElse("");
    boolean header = text.startsWith("---") || text.startsWith("+++");
    if (front.isEmpty() && header) {
      markdown(cell);
    } else if (format.equals("text/html")) {
      blocks.add(new RawBlock("html", text, cell.source().span()));
    } else if (format.equals("text/latex")) {
      blocks.add(new RawBlock("latex", text, cell.source().span()));
    } else if (format.equals("text/markdown")) {
      markdown(cell);
    } else if (!text.isBlank()) {
      blocks.add(CodeBlock.of("", Attributes.NONE, withNewline(text), cell.source().span()));
    }
  }

  private void code(Cell cell) {
    CellOptions options = CellOptions.of(cell.source().span());
    TreeSet<String> tags = cell.tags();
    if (tags.contains("remove-cell") || options.isOff("include")) {
      return;
    }
    List<Block> content = new ArrayList<>();
    String code = options.rest(cell.source().text());
    boolean echo =
        options.value("echo").isPresent() || front.map(f -> f.text().echo()).orElse(true);
    boolean hidden =
        tags.contains("hide-input")
            || tags.contains("remove-input")
            || options.isOff("echo")
            || !echo;
    if (!hidden && !code.isBlank()) {
      content.add(CodeBlock.of(language, Attributes.NONE, withNewline(code), cell.source().span()));
    }
    boolean silent =
        tags.contains("hide-output")
            || tags.contains("remove-output")
            || options.isOff("output")
            || options.isOff("eval");
    if (!silent) {
      List<Block> outputs = new OutputConverter(cell, options, path, found).convert();
      content.addAll(new CellCaption(options, cell.source().span(), found).onto(outputs));
    }
    if (!content.isEmpty()) {
      Attributes classes = Attributes.of(Optional.empty(), List.of("cell"), Map.of());
      blocks.add(new Div(classes, content, cell.source().span()));
    }
  }

  private static String withNewline(String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
    return unix.isEmpty() || unix.endsWith("\n") ? unix : unix + "\n";
  }

  private void reportRuns(Notebook notebook) {
    List<Cell> code =
        notebook.cells().stream()
            .filter(cell -> cell.type().equals("code") && !cell.source().text().isBlank())
            .toList();
    List<Cell> idle = code.stream().filter(cell -> cell.executionCount().isEmpty()).toList();
    if (!idle.isEmpty()) {
      found.add(
          Diagnostic.info(
                  "notebook/not-run",
                  idle.get(0).source().lineSpan(1),
                  "%d of %d code cells were not run; this is the first"
                      .formatted(idle.size(), code.size()))
              .withHint("run all cells and save the notebook"));
    }
    int last = 0;
    for (Cell cell : code) {
      int count = cell.executionCount().orElse(last);
      if (count < last) {
        found.add(
            Diagnostic.info(
                    "notebook/order",
                    cell.source().lineSpan(1),
                    "the cell ran as number %d, after cells that stand below it".formatted(count))
                .withHint("restart the kernel and run all cells"));
        return;
      }
      last = count;
    }
  }
}
