package org.labpress.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.Callout;
import org.labpress.document.CodeBlock;
import org.labpress.document.Div;
import org.labpress.document.Image;
import org.labpress.document.Paragraph;
import org.labpress.document.RawBlock;
import org.labpress.document.Text;
import org.labpress.json.JsonArray;
import org.labpress.json.JsonNode;
import org.labpress.json.JsonObject;
import org.labpress.markdown.CellOptions;
import org.labpress.markdown.MarkdownReader;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.SourceSpan;

/** Makes blocks of the outputs that a cell stored. Of several forms of one output one is taken. */
final class OutputConverter {
  /** Lines of a stream that are shown at once. */
  private static final int SHOWN_LINES = 200;

  private static final Pattern ESCAPES =
      Pattern.compile("\u001B(?:\\[[0-?]*+[ -/]*+[@-~]|\\][^\u0007\u001B]*+\u0007?|[@-Z\\\\^_])");
  private static final Pattern OBJECT = Pattern.compile("<[\\w.]++(?: object)?+.*>");

  private static final Pattern STYLE_ATTRIBUTE =
      Pattern.compile("(?i)(<[a-z][^<>]*?)\\s++style=\"[^\"<>]*+\"");

  private final Cell cell;
  private final CellOptions options;
  private final String notebook;
  private final SourceSpan place;
  private final List<Diagnostic> found;

  OutputConverter(Cell cell, CellOptions options, String notebook, List<Diagnostic> found) {
    this.cell = cell;
    this.options = options;
    this.notebook = notebook;
    this.place = cell.source().span();
    this.found = found;
  }

  List<Block> convert() {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (JsonObject output : cell.outputs()) {
      number++;
      blocks.addAll(output(output, number));
    }
    return blocks;
  }

  private List<Block> output(JsonObject output, int number) {
    return switch (output.text("output_type").orElse("")) {
      case "stream" ->
          stream(
              output.text("name").orElse("stdout"),
              output.get("text").map(Cell::joined).orElse(""));
      case "error" -> error(output);
      case "display_data", "execute_result", "update_display_data" ->
          output.object("data").map(data -> data(data, number)).orElse(List.of());
      default -> List.of();
    };
  }

  private List<Block> stream(String name, String text) {
    return box("cell-output-" + (name.equals("stderr") ? "stderr" : "stdout"), lines(text));
  }

  private List<Block> error(JsonObject output) {
    String name = output.text("ename").orElse("error");
    String value = output.text("evalue").orElse("");
    String message = value.isEmpty() ? name : name + ": " + value;
    found.add(
        Diagnostic.warning(
                "notebook/error-output",
                firstLine(),
                "the cell ended with %s".formatted(clean(message).lines().findFirst().orElse("")))
            .withHint("mend the cell and run it again, or clear its output"));
    String trace =
        output
            .array("traceback")
            .map(JsonArray::elements)
            .map(lines -> String.join("\n", lines.stream().map(Cell::joined).toList()))
            .filter(text -> !text.isBlank())
            .orElse(message);
    return box("cell-output-error", lines(trace));
  }

  private List<Block> data(JsonObject data, int number) {
    String html = text(data, "text/html");
    String plain = text(data, "text/plain");
    Optional<NotebookPictures.Kind> picture = NotebookPictures.kind(data);
    if (picture.isPresent()) {
      return List.of(picture(cell.pictureName(number, picture.get().extension())));
    }
    if (html.contains("<table")) {
      String path = "%s output %d".formatted(cell.source().path(), number);
      return box(
          "cell-output-display",
          OutputTable.of(withoutStyles(html), path).orElseGet(() -> List.of(raw(html))));
    }
    for (String mime : List.of("text/latex", "text/markdown")) {
      String text = text(data, mime);
      if (!text.isBlank()) {
        return box("cell-output-display", markdown(text, number));
      }
    }
    if (!html.isBlank() && (plain.isBlank() || OBJECT.matcher(plain.strip()).matches())) {
      return box("cell-output-display", List.of(raw(html)));
    }
    if (plain.isBlank()) {
      return unknown(data);
    }
    foreign(data).ifPresent(this::reportKind);
    return box("cell-output-display", lines(plain));
  }

  private List<Block> unknown(JsonObject data) {
    String json = text(data, "application/json");
    if (!json.isBlank()) {
      return box("cell-output-display", lines(json));
    }
    String kind = data.members().isEmpty() ? "no data" : data.members().get(0).name().text();
    reportKind(kind);
    Text shown = new Text("[output of the kind " + kind + "]", place);
    return box("cell-output-display", List.of(new Paragraph(List.of(shown), place)));
  }

  /** Returns the kind of an output that only a script of its own could show. */
  private static Optional<String> foreign(JsonObject data) {
    return data.members().stream()
        .map(member -> member.name().text())
        .filter(mime -> mime.startsWith("application/vnd.") || mime.contains("javascript"))
        .findFirst();
  }

  private void reportKind(String kind) {
    found.add(
        Diagnostic.warning(
                "notebook/output-kind",
                firstLine(),
                "an output of the kind %s cannot be shown, only its text".formatted(kind))
            .withHint("store a PNG beside it, or write the values to a CSV for a chart"));
  }

  private Paragraph picture(String name) {
    String alternative =
        options.value("fig-alt").orElse("Output of cell %d".formatted(cell.number()));
    Image image =
        new Image(
            NotebookPictures.destination(notebook, name),
            "",
            List.of(),
            Attributes.of(Optional.empty(), List.of("cell-output"), Map.of("alt", alternative)),
            Optional.empty(),
            place);
    return new Paragraph(List.of(image), place);
  }

  /** Returns markup without the looks that tools put into it, of which the author knows nothing. */
  private RawBlock raw(String html) {
    String content = STYLE_ATTRIBUTE.matcher(withoutStyles(html)).replaceAll("$1");
    return new RawBlock("html", content, place);
  }

  private static String withoutStyles(String html) {
    String lower = html.toLowerCase(Locale.ROOT);
    if (lower.length() != html.length()) {
      return html;
    }
    StringBuilder rest = new StringBuilder();
    int at = 0;
    int open = lower.indexOf("<style");
    while (open >= 0) {
      int close = lower.indexOf("</style>", open);
      if (close < 0) {
        break;
      }
      rest.append(html, at, open);
      at = close + "</style>".length();
      open = lower.indexOf("<style", at);
    }
    return rest.append(html, at, html.length()).toString();
  }

  private List<Block> markdown(String text, int number) {
    SourceFile file = SourceFile.of("%s output %d".formatted(cell.source().path(), number), text);
    return MarkdownReader.read(file).drainTo(found).blocks();
  }

  private static String text(JsonObject data, String mime) {
    return data.get(mime).map((JsonNode node) -> Cell.joined(node)).orElse("");
  }

  private List<Block> lines(String text) {
    String clean = clean(text);
    List<String> all = clean.lines().toList();
    if (all.size() <= SHOWN_LINES) {
      return List.of(code(all));
    }
    Callout rest =
        new Callout(
            "output",
            List.of(new Text("%,d more lines".formatted(all.size() - SHOWN_LINES), place)),
            Callout.Fold.CLOSED,
            Attributes.NONE,
            List.of(code(all.subList(SHOWN_LINES, all.size()))),
            place);
    return List.of(code(all.subList(0, SHOWN_LINES)), rest);
  }

  private CodeBlock code(List<String> lines) {
    return CodeBlock.of("", Attributes.NONE, String.join("\n", lines) + "\n", place);
  }

  /**
   * Returns what a terminal would show: no escape sequences, and of a line that a carriage return
   * wrote again, as progress bars do, the last version.
   */
  private static String clean(String text) {
    String plain = ESCAPES.matcher(text).replaceAll("").replace("\r\n", "\n");
    StringBuilder shown = new StringBuilder(plain.length());
    int lineStart = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '\r' && i + 1 < plain.length()) {
        shown.setLength(lineStart);
      } else if (c == '\n' || c == '\t' || c >= ' ') {
        shown.append(c);
        lineStart = c == '\n' ? shown.length() : lineStart;
      }
    }
    return shown.toString();
  }

  private List<Block> box(String kind, List<Block> blocks) {
    Attributes classes = Attributes.of(Optional.empty(), List.of("cell-output", kind), Map.of());
    return List.of(new Div(classes, blocks, place));
  }

  private SourceSpan firstLine() {
    return cell.source().lineSpan(1);
  }
}
