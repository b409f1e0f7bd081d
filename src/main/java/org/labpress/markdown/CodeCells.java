package org.labpress.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.CodeBlock;
import org.labpress.document.Div;
import org.labpress.document.FigureGroup;
import org.labpress.document.Inline;
import org.labpress.document.Located;
import org.labpress.document.Paragraph;
import org.labpress.document.TableBlock;
import org.labpress.document.TableCell;
import org.labpress.document.TableRow;
import org.labpress.document.Text;
import org.labpress.source.Checked;
import org.labpress.source.SourceSpan;

/**
 * Makes blocks of code cells, <code>```{python}</code> of Quarto and <code>```{r}</code> of R
 * Markdown. They are shown, not run; a cell with the label of a figure or table gets an empty box
 * in its place, so that references to it lead somewhere.
 */
final class CodeCells {
  private static final Pattern HEADER =
      Pattern.compile("\\s*+\\{(?<language>[A-Za-z][\\w+-]*+)(?<rest>[^{}]*+)\\}\\s*+");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}+|~{3,}+)[ \\t]*+");

  /** Of the private use area, so that no text holds it by chance. */
  private static final char BACKQUOTE = '\uE060';

  private static final Pattern KNITR =
      Pattern.compile(
          "[\\s,]*+(?:(?<key>[A-Za-z][\\w.]*+)\\s*+=\\s*+)?+"
              + "(?:\"(?<double>[^\"]*+)\"|'(?<single>[^']*+)'|(?<plain>[^\\s,=\"']++))");

  /** Where R Markdown says for a whole page that code is not shown. */
  private static final Pattern NO_ECHO =
      Pattern.compile("opts_chunk\\$set\\([^()]{0,2000}?\\becho\\s*+=\\s*+F(?:ALSE)?\\b");

  private final PageNotes notes;
  private boolean hidden;

  CodeCells(PageNotes notes) {
    this.notes = notes;
  }

  /**
   * Hides backquotes in the headers of cells, such as code in a caption: CommonMark would take the
   * fence for text. {@link #header} brings them back.
   */
  static PreparedText withoutBackquotes(PreparedText text) {
    PreparedText.Builder builder = null;
    int copied = 0;
    String open = "";
    int start = 0;
    for (String line : text.text().split("\n", -1)) {
      Matcher fence = FENCE.matcher(line);
      if (fence.lookingAt()) {
        String rest = line.substring(fence.end());
        boolean cell = open.isEmpty() && rest.startsWith("{") && rest.stripTrailing().endsWith("}");
        if (cell && rest.indexOf('`') >= 0) {
          builder =
              builder == null ? new PreparedText.Builder(text.file(), text.startOf(0)) : builder;
          for (int i = start + fence.end(); i < start + line.length(); i++) {
            if (text.text().charAt(i) == '`') {
              builder.append(text, copied, i);
              builder.add(BACKQUOTE, text.startOf(i), text.endOf(i + 1));
              copied = i + 1;
            }
          }
        }
        if (open.isEmpty()) {
          open = cell || rest.indexOf('`') < 0 ? fence.group(1) : "";
        } else if (fence.group(1).startsWith(open) && rest.isBlank()) {
          open = "";
        }
      }
      start += line.length() + 1;
    }
    if (builder == null) {
      return text;
    }
    builder.append(text, copied, text.text().length());
    return builder.build();
  }

  /** What stands in the braces. */
  record Header(String language, String rest) {}

  /** Returns what the info string of a fence says of a cell; empty if it opens other code. */
  static Optional<Header> header(CharSequence info) {
    Matcher header = HEADER.matcher(info.toString().replace(BACKQUOTE, '`'));
    if (!header.matches()
        || header.group("language").equals("mermaid")
        || AttributesReader.read(info, header.start("language") - 1).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new Header(header.group("language").toLowerCase(Locale.ROOT), header.group("rest")));
  }

  /**
   * Returns what a cell shows; empty if it asks to be left out.
   *
   * @param lines between the fences
   */
  Optional<Block> convert(Header header, String code, SourceSpan lines, SourceSpan span) {
    int firstEnd = Math.min(span.length(), span.file().lineEnd(span.line()) - span.start());
    SourceSpan opening = span.part(0, firstEnd);
    notes.cell(opening);
    CellOptions options = withHeader(CellOptions.of(lines), header.rest(), opening);
    hidden |= NO_ECHO.matcher(code).find();
    if (options.isOff("include")) {
      return Optional.empty();
    }
    Optional<Block> box = box(options, span.part(firstEnd, span.length()));
    List<Block> content = new ArrayList<>();
    boolean echo = options.value("echo").isPresent() || (notes.settings().echo() && !hidden);
    if (echo && !options.isOff("echo")) {
      String rest = options.rest(code);
      content.add(
          box.isPresent()
              ? CodeBlock.of(header.language(), Attributes.NONE, rest, opening)
              : listing(header.language(), options, rest, span));
    }
    box.ifPresent(content::add);
    Attributes cell = Attributes.of(Optional.empty(), List.of("cell"), Map.of());
    return content.isEmpty() ? Optional.empty() : Optional.of(new Div(cell, content, span));
  }

  private CodeBlock listing(String language, CellOptions options, String code, SourceSpan span) {
    Optional<String> label =
        options
            .value("lst-label")
            .or(() -> options.value("label").filter(name -> name.startsWith("lst-")));
    Attributes attributes = label.map(Attributes::ofId).orElse(Attributes.NONE);
    notes.define(attributes, span);
    return CodeBlock.of(language, attributes, code, span)
        .withCaption(inlines(options, "lst-cap", span));
  }

  /** Returns the box that stands for the output of a cell. */
  private Optional<Block> box(CellOptions options, SourceSpan span) {
    String label = options.value("label").orElse("");
    boolean figure = label.startsWith("fig-");
    if ((!figure && !label.startsWith("tbl-")) || options.isOff("output")) {
      return Optional.empty();
    }
    SourceSpan start = span.part(0, 0);
    Attributes attributes = notes.define(Attributes.ofId(label), span);
    List<Inline> words = List.of(new Text("not run", start));
    if (figure) {
      Paragraph empty = new Paragraph(words, start);
      List<Inline> caption = inlines(options, "fig-cap", span);
      return Optional.of(
          new FigureGroup(List.of(empty), 0, caption, attributes, Optional.empty(), span));
    }
    TableRow row = new TableRow(List.of(TableCell.of(words, start)), start);
    TableBlock table =
        TableBlock.of(List.of(TableBlock.Alignment.CENTER), List.of(), List.of(row), span);
    return Optional.of(table.withCaption(inlines(options, "tbl-cap", span), attributes, span));
  }

  /** Returns a caption; one that stands in the header is placed where the box begins. */
  private List<Inline> inlines(CellOptions options, String key, SourceSpan box) {
    Located<String> written = options.values().get(key);
    if (written != null && !box.contains(written.span())) {
      PreparedText.Builder text = new PreparedText.Builder(box.file(), box.start());
      written.value().chars().forEach(c -> text.add((char) c, box.start(), box.start()));
      return TextReader.inlines(text.build(), notes);
    }
    Checked<List<Inline>> read = options.inlines(key);
    read.diagnostics().forEach(notes::report);
    return read.value();
  }

  /** Adds the options that R Markdown has in the header; those in lines of their own win. */
  private static CellOptions withHeader(CellOptions options, String rest, SourceSpan span) {
    Map<String, Located<String>> values = new TreeMap<>();
    int offset = Math.max(0, span.text().indexOf(rest));
    Matcher matcher = KNITR.matcher(rest);
    boolean first = true;
    while (matcher.find() && !rest.isBlank()) {
      String form =
          matcher.group("double") != null
              ? "double"
              : matcher.group("single") != null ? "single" : "plain";
      String key = matcher.group("key");
      boolean label = key == null && first;
      if (key != null || label) {
        String name = label ? "label" : key.replace('.', '-').toLowerCase(Locale.ROOT);
        String value = matcher.group(form);
        String plain = value.matches("TRUE|FALSE|T|F") ? truth(value) : value;
        values.put(
            name,
            new Located<>(
                plain, span.part(offset + matcher.start(form), offset + matcher.end(form))));
      }
      first = false;
    }
    values.putAll(options.values());
    return new CellOptions(values, options.lines());
  }

  private static String truth(String value) {
    return value.startsWith("T") ? "true" : "false";
  }
}
