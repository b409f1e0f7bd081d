package org.labpress.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.labpress.source.SourceSpan;

/**
 * Prints a tree as indented text, one node a line, with its offsets: {@code kind start-end what}.
 * For tests; a change of the tree shows as a change of lines.
 */
public final class TreePrinter implements BlockVisitor<String>, InlineVisitor<String> {
  private final StringBuilder out = new StringBuilder();
  private final boolean offsets;
  private int depth;

  private TreePrinter(boolean offsets) {
    this.offsets = offsets;
  }

  /** Returns the blocks and footnotes of a document. */
  public static String print(Document document) {
    return print(document, true);
  }

  /** Returns the same without offsets, to compare files with other line ends. */
  public static String printWithoutOffsets(Document document) {
    return print(document, false);
  }

  private static String print(Document document, boolean offsets) {
    TreePrinter printer = new TreePrinter(offsets);
    document.blocks().forEach(printer::node);
    document.footnotes().forEach(printer::node);
    return printer.out.toString();
  }

  /** Returns inlines. */
  public static String print(List<Inline> inlines) {
    TreePrinter printer = new TreePrinter(true);
    inlines.forEach(printer::node);
    return printer.out.toString();
  }

  private void node(Node node) {
    line(node.span(), describe(node));
    depth++;
    node.children().forEach(this::node);
    depth--;
  }

  private void line(SourceSpan span, String text) {
    out.append("  ".repeat(depth)).append(text.replace("\n", "\\n"));
    if (offsets) {
      out.append(" @").append(span.start()).append('-').append(span.end());
    }
    out.append('\n');
  }

  private String describe(Node node) {
    if (node instanceof Block block) {
      return block.accept(this);
    }
    if (node instanceof Inline inline) {
      return inline.accept(this);
    }
    if (node instanceof ListItem item) {
      return "item" + (item.task() == ListItem.Task.NONE ? "" : " " + item.task());
    }
    if (node instanceof DefinitionItem) {
      return "term";
    }
    if (node instanceof DefinitionItem.Definition) {
      return "definition";
    }
    if (node instanceof TableCell cell) {
      return "cell" + span(" columns", cell.columnSpan()) + span(" rows", cell.rowSpan());
    }
    return node instanceof Footnote note ? "footnote " + note.label() : "row";
  }

  private static String span(String of, int count) {
    return count == 1 ? "" : of + " " + count;
  }

  private static String attributes(Attributes attributes) {
    List<String> parts = new ArrayList<>();
    attributes.id().ifPresent(id -> parts.add("#" + id));
    attributes.classes().forEach(name -> parts.add("." + name));
    attributes.values().forEach((key, value) -> parts.add(key + "=\"" + value + "\""));
    return parts.isEmpty() ? "" : " {" + String.join(" ", parts) + "}";
  }

  private static String quoted(String text) {
    return " \"" + text + "\"";
  }

  private static String optional(Optional<String> number) {
    return number.map(n -> " number " + n).orElse("");
  }

  @Override
  public String heading(Heading block) {
    return "heading " + block.level() + optional(block.number()) + attributes(block.attributes());
  }

  @Override
  public String paragraph(Paragraph block) {
    return "paragraph";
  }

  @Override
  public String list(ListBlock block) {
    String start = block.kind() == ListBlock.Kind.ORDERED ? " from " + block.start() : "";
    String marker =
        block.kind() == ListBlock.Kind.BULLET || block.marker().equals(ListMarker.DECIMAL)
            ? ""
            : " " + block.marker().label(block.start());
    return "list " + block.kind() + start + marker + (block.tight() ? " tight" : " loose");
  }

  @Override
  public String blockQuote(BlockQuote block) {
    return "quote";
  }

  @Override
  public String div(Div block) {
    return "div" + attributes(block.attributes());
  }

  @Override
  public String definitionList(DefinitionList block) {
    return "definitions" + (block.tight() ? " tight" : " loose");
  }

  @Override
  public String callout(Callout block) {
    return "callout " + block.type() + " " + block.fold() + attributes(block.attributes());
  }

  @Override
  public String theorem(Theorem block) {
    return block.label(PrintedLanguage.ENGLISH).toLowerCase(Locale.ROOT)
        + attributes(block.attributes());
  }

  @Override
  public String contents(Contents block) {
    return "contents";
  }

  @Override
  public String figureGroup(FigureGroup block) {
    return "figures " + block.columns() + optional(block.number()) + attributes(block.attributes());
  }

  @Override
  public String equation(EquationBlock block) {
    return "equation" + attributes(block.attributes()) + quoted(block.tex().value());
  }

  @Override
  public String referenceList(ReferenceList block) {
    return "references" + attributes(block.attributes());
  }

  @Override
  public String include(IncludeBlock block) {
    return "include " + block.path().value() + attributes(block.attributes());
  }

  @Override
  public String embed(EmbedBlock block) {
    String page = block.page().map(name -> name.value() + "#").orElse("");
    String caption = block.caption().map(text -> quoted(text.text())).orElse("");
    return "embed " + page + block.label().value() + caption + attributes(block.own());
  }

  @Override
  public String codeBlock(CodeBlock block) {
    String language = block.language().isEmpty() ? "" : " " + block.language();
    return "code" + language + attributes(block.attributes()) + quoted(block.code());
  }

  @Override
  public String figure(Figure block) {
    return "figure "
        + block.image().destination()
        + optional(block.number())
        + attributes(block.attributes());
  }

  @Override
  public String table(TableBlock block) {
    return "table "
        + block.alignments()
        + (block.widths().isEmpty() ? "" : " widths " + block.widths())
        + section(" head", block.head(), 1)
        + section(" foot", block.foot(), 0)
        + optional(block.number())
        + attributes(block.attributes());
  }

  private static String section(String name, List<TableRow> rows, int usual) {
    return rows.size() == usual ? "" : name + " " + rows.size();
  }

  @Override
  public String chart(ChartBlock block) {
    return "chart"
        + optional(block.number())
        + attributes(block.attributes())
        + quoted(block.specification().text().replace("\r\n", "\n").replace('\r', '\n'));
  }

  @Override
  public String samples(SamplesBlock block) {
    return "samples"
        + optional(block.number())
        + attributes(block.attributes())
        + quoted(block.specification().text().replace("\r\n", "\n").replace('\r', '\n'));
  }

  @Override
  public String thematicBreak(ThematicBreak block) {
    return "break";
  }

  @Override
  public String rawBlock(RawBlock block) {
    return "raw " + block.format() + quoted(block.text());
  }

  @Override
  public String text(Text inline) {
    return "text" + quoted(inline.text());
  }

  @Override
  public String emphasis(Emphasis inline) {
    return "emphasis";
  }

  @Override
  public String strong(Strong inline) {
    return "strong";
  }

  @Override
  public String strikethrough(Strikethrough inline) {
    return "strikethrough";
  }

  @Override
  public String superscript(Superscript inline) {
    return "superscript";
  }

  @Override
  public String subscript(Subscript inline) {
    return "subscript";
  }

  @Override
  public String span(Span inline) {
    return "span" + attributes(inline.attributes());
  }

  @Override
  public String inlineMath(InlineMath inline) {
    return (inline.display() ? "display-math" : "math") + quoted(inline.tex().value());
  }

  @Override
  public String code(Code inline) {
    return "code" + attributes(inline.attributes()) + quoted(inline.code());
  }

  @Override
  public String link(Link inline) {
    return "link " + inline.destination() + title(inline.title()) + attributes(inline.attributes());
  }

  @Override
  public String image(Image inline) {
    return "image "
        + inline.destination()
        + title(inline.title())
        + attributes(inline.attributes());
  }

  private static String title(String title) {
    return title.isEmpty() ? "" : quoted(title);
  }

  @Override
  public String citation(Citation inline) {
    return "citation "
        + inline.form()
        + inline.items().stream()
            .map(
                item ->
                    (item.suppressAuthor() ? " -@" : " @")
                        + item.key()
                        + affix(" before", item.prefix())
                        + affix(" after", item.suffix()))
            .collect(Collectors.joining(";"));
  }

  private static String affix(String name, List<Inline> inlines) {
    return inlines.isEmpty() ? "" : name + quoted(PlainText.of(inlines));
  }

  @Override
  public String reference(Reference inline) {
    return "reference "
        + inline.label()
        + (inline.form() == Reference.Form.FULL ? "" : " " + inline.form());
  }

  @Override
  public String checkedNumber(CheckedNumber inline) {
    String form = inline.literal().isPresent() ? "number" : "filled-number";
    return form
        + attributes(inline.attributes())
        + quoted(inline.selector().value())
        + place(inline.selector());
  }

  @Override
  public String calculation(Calculation inline) {
    return "calculation"
        + attributes(inline.attributes())
        + quoted(inline.expression().value())
        + place(inline.expression());
  }

  private String place(Located<String> part) {
    return offsets ? " at %d-%d".formatted(part.span().start(), part.span().end()) : "";
  }

  @Override
  public String footnoteReference(FootnoteReference inline) {
    return "mark " + inline.label();
  }

  @Override
  public String rawInline(RawInline inline) {
    return "raw " + inline.format() + quoted(inline.text());
  }

  @Override
  public String softBreak(SoftBreak inline) {
    return "soft-break";
  }

  @Override
  public String lineBreak(LineBreak inline) {
    return "line-break";
  }
}
