package org.labpress.latex;

import java.util.List;
import java.util.Optional;
import org.labpress.document.Attributes;
import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.BlockVisitor;
import org.labpress.document.Callout;
import org.labpress.document.ChartBlock;
import org.labpress.document.CodeBlock;
import org.labpress.document.Contents;
import org.labpress.document.DefinitionItem;
import org.labpress.document.DefinitionList;
import org.labpress.document.Div;
import org.labpress.document.EmbedBlock;
import org.labpress.document.EquationBlock;
import org.labpress.document.Figure;
import org.labpress.document.FigureGroup;
import org.labpress.document.Heading;
import org.labpress.document.HtmlText;
import org.labpress.document.IncludeBlock;
import org.labpress.document.Inline;
import org.labpress.document.ListBlock;
import org.labpress.document.ListItem;
import org.labpress.document.Paragraph;
import org.labpress.document.PlainText;
import org.labpress.document.RawBlock;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.Strong;
import org.labpress.document.TableBlock;
import org.labpress.document.Text;
import org.labpress.document.ThematicBreak;
import org.labpress.document.Theorem;

/** Writes blocks as LaTeX, each followed by an empty line. */
final class LatexBlocks implements BlockVisitor<String> {
  /** LaTeX nests six lists of any kind, and quotations are lists too. */
  private static final int DEEPEST = 4;

  /** What a list takes of the width, in ems of the text. */
  private static final double LIST_INDENT = 2.5;

  private static final String CALLOUT =
      """
      \\newenvironment{callout}[1]{%
        \\begin{list}{}{\\setlength{\\leftmargin}{1.2em}\\setlength{\\rightmargin}{1.2em}}%
        \\item\\relax\\textbf{#1}\\quad\\ignorespaces}{\\end{list}}\
      """;

  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

  private final LatexContext context;
  private final LatexInlines inlines;
  private final int bullets;
  private final int numbers;
  private final int depth;
  private final boolean boxed;
  private final double measure;

  private LatexBlocks(
      LatexContext context, int bullets, int numbers, int depth, boolean boxed, double measure) {
    this.context = context;
    this.inlines = new LatexInlines(context, LatexInlines.Room.TEXT);
    this.bullets = bullets;
    this.numbers = numbers;
    this.depth = depth;
    this.boxed = boxed;
    this.measure = measure;
  }

  /** Writes the body of a paper. */
  static LatexBlocks body(LatexContext context) {
    return new LatexBlocks(context, 0, 0, 0, false, context.look().measure());
  }

  /** Writes what stands where nothing floats: in notes, cells and boxes. */
  static LatexBlocks boxed(LatexContext context) {
    return new LatexBlocks(context, 0, 0, 0, true, context.look().measure());
  }

  /** Writes a part of a group of figures. */
  LatexBlocks part(double width) {
    return new LatexBlocks(context, bullets, numbers, depth, true, width);
  }

  private LatexBlocks inside(int moreBullets, int moreNumbers) {
    double inner = Math.max(100, measure - LIST_INDENT * context.look().size());
    return new LatexBlocks(
        context, bullets + moreBullets, numbers + moreNumbers, depth + 1, boxed, inner);
  }

  String write(List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    for (Block block : blocks) {
      String text = block.accept(this);
      String remarks = FigureText.comments(context.takeComments());
      if (!text.isBlank()) {
        out.append(remarks).append(text.strip()).append("\n\n");
      }
    }
    return out.toString();
  }

  boolean isBoxed() {
    return boxed;
  }

  double measure() {
    return measure;
  }

  @Override
  public String paragraph(Paragraph block) {
    return inlines.all(block.content());
  }

  @Override
  public String heading(Heading block) {
    boolean numbered = block.number().isPresent();
    String before = block.number().map(context.counters()::section).orElse("");
    int depth =
        block
            .number()
            .map(number -> (int) number.chars().filter(c -> c == '.').count() + 1)
            .orElse(block.level() - context.topLevel() + 1);
    String command = Counters.sectionCommand(depth);
    String text = new LatexInlines(context, LatexInlines.Room.MOVED).all(block.content()).strip();
    String notes = inlines.deferredNotes();
    String plain = context.words(PlainText.of(block.content()).strip(), block.span());
    String shown = text.equals(plain) ? text : "\\texorpdfstring{" + text + "}{" + plain + "}";
    String label = context.labels().label(block.attributes().id());
    if (numbered) {
      return before + "\\" + command + "{" + shown + "}" + label + "\n" + notes;
    }
    return "\\"
        + command
        + "*{"
        + shown
        + "}"
        + (label.isEmpty() ? "" : "\\phantomsection" + label)
        + "\\addcontentsline{toc}{"
        + command
        + "}{"
        + plain
        + "}\n"
        + notes;
  }

  @Override
  public String list(ListBlock block) {
    if (block.items().isEmpty()) {
      return "";
    }
    boolean ordered = block.kind() == ListBlock.Kind.ORDERED;
    int level = ordered ? numbers : bullets;
    if (depth >= DEEPEST || level >= ROMAN.size()) {
      return flat(block);
    }
    LatexBlocks inner = inside(ordered ? 0 : 1, ordered ? 1 : 0);
    String name = ordered ? "enumerate" : "itemize";
    StringBuilder out = new StringBuilder("\\begin{" + name + "}\n");
    out.append(ordered ? numbering(block, level) : bullet(level));
    out.append(block.tight() ? "\\setlength{\\itemsep}{0pt}\\setlength{\\parskip}{0pt}\n" : "");
    for (ListItem item : block.items()) {
      String text = inner.write(item.blocks()).strip();
      String task =
          switch (item.task()) {
            case OPEN -> "[{$\\square$}]";
            case DONE -> "[{\\rlap{$\\square$}\\raisebox{0.1ex}{\\hskip0.08em$\\checkmark$}}]";
            case NONE -> "";
          };
      boolean bracket = task.isEmpty() && text.startsWith("[");
      out.append("\\item").append(task).append(bracket ? " {}" : " ").append(text).append('\n');
    }
    return out.append("\\end{").append(name).append('}').toString();
  }

  private static String bullet(int level) {
    return level == 2 ? "\\renewcommand{\\labelitemiii}{\\textperiodcentered}\n" : "";
  }

  /** Says how items are numbered, where LaTeX's article class does it in another way. */
  private static String numbering(ListBlock block, int level) {
    String counter = "enum" + ROMAN.get(level);
    String number =
        switch (block.marker().style()) {
          case DECIMAL -> "\\arabic";
          case LOWER_ALPHA -> "\\alph";
          case UPPER_ALPHA -> "\\Alph";
          case LOWER_ROMAN -> "\\roman";
          case UPPER_ROMAN -> "\\Roman";
        };
    String shown = number + "{" + counter + "}";
    String label =
        switch (block.marker().delimiter()) {
          case PERIOD -> shown + ".";
          case PAREN -> shown + ")";
          case PARENS -> "(" + shown + ")";
        };
    boolean usual = level == 0 && label.equals("\\arabic{enumi}.");
    String start =
        block.start() == 1 ? "" : "\\setcounter{" + counter + "}{" + (block.start() - 1) + "}\n";
    return (usual ? "" : "\\renewcommand{\\label" + counter + "}{" + label + "}\n") + start;
  }

  /** Returns a list that stands too deep for LaTeX's as paragraphs with their labels. */
  private String flat(ListBlock block) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < block.items().size(); i++) {
      String label =
          block.kind() == ListBlock.Kind.BULLET
              ? "\\textperiodcentered"
              : context.words(block.marker().label(block.start() + (long) i), block.span());
      out.append(label).append("~").append(write(block.items().get(i).blocks()).strip());
      out.append("\n\n");
    }
    return out.toString();
  }

  @Override
  public String blockQuote(BlockQuote block) {
    return environment("quote", "", block.blocks());
  }

  /** Writes blocks in an environment that LaTeX makes a list of. */
  private String environment(String name, String arguments, List<Block> blocks) {
    if (depth >= DEEPEST) {
      return write(blocks);
    }
    String text = inside(0, 0).write(blocks).strip();
    return text.isEmpty()
        ? ""
        : "\\begin{" + name + "}" + arguments + "\n" + guarded(text) + "\n\\end{" + name + "}";
  }

  private static String guarded(String text) {
    return text.startsWith("[") ? "{}" + text : text;
  }

  @Override
  public String div(Div block) {
    String anchor = context.labels().anchor(block.attributes().id());
    if (block.attributes().hasClass("tldr")) {
      return anchor + box("TL;DR", block.blocks());
    }
    for (String name : block.attributes().classes()) {
      switch (name) {
        case "align-center", "text-center", "center" -> {
          return anchor + environment("center", "", block.blocks());
        }
        case "align-right", "text-right", "text-end" -> {
          return anchor + environment("flushright", "", block.blocks());
        }
        default -> {}
      }
    }
    String text = write(block.blocks());
    return anchor.isEmpty() ? text : anchor + "\n" + text;
  }

  /** Returns blocks set apart from the text, after a label in bold type. */
  String box(String label, List<Block> blocks) {
    if (depth >= DEEPEST) {
      return "\\textbf{" + label + "} " + write(blocks);
    }
    context.define(CALLOUT);
    return environment("callout", "{" + label + "}", blocks);
  }

  @Override
  public String definitionList(DefinitionList block) {
    StringBuilder out = new StringBuilder();
    for (DefinitionItem item : block.items()) {
      String term = inlines.all(List.of(new Strong(item.term(), item.span())));
      out.append("\\noindent ").append(term).append("\\nopagebreak\n\n");
      for (DefinitionItem.Definition definition : item.definitions()) {
        out.append(environment("quote", "", definition.blocks())).append("\n\n");
      }
    }
    return out.toString();
  }

  @Override
  public String callout(Callout block) {
    String anchor = context.labels().anchor(block.attributes().id());
    boolean titled = !block.title().isEmpty();
    String kind =
        context.words(block.typeName(context.language()), block.span()) + (titled ? "." : "");
    String title = new LatexInlines(context, LatexInlines.Room.MOVED).all(block.title()).strip();
    String label = titled ? kind + " " + title : kind;
    String text = box(label + "\\par", block.blocks()).replace("\\par}", "}");
    String whole = text.isEmpty() ? "\\begin{quote}\n\\textbf{" + label + "}\n\\end{quote}" : text;
    return anchor + whole + "\n" + inlines.deferredNotes();
  }

  @Override
  public String theorem(Theorem block) {
    String name = new LatexInlines(context, LatexInlines.Room.MOVED).all(block.name()).strip();
    String label = context.labels().label(block.attributes().id());
    if (block.kind() == Theorem.Kind.PROOF) {
      context.use("amsthm");
      String head =
          block.namesItself() && !name.isEmpty()
              ? name
              : named(block.kind().word(context.language()), name);
      return statement("proof", "[{" + head + "}]", label, block);
    }
    if (block.namesItself() && !name.isEmpty()) {
      String head =
          block.kind().form() == Theorem.Form.REMARK
              ? "\\textit{" + name + ".}"
              : "\\textbf{" + name + ".}";
      return "\\medskip\\noindent " + head + " " + write(block.blocks()).strip() + "\n\n\\medskip";
    }
    context.use("amsthm");
    boolean numbered = block.number().isPresent();
    context.theorem(block.kind(), numbered);
    String environment = environmentOf(block.kind(), numbered);
    String before = block.number().map(n -> context.counters().step(environment, n)).orElse("");
    return before + statement(environment, name.isEmpty() ? "" : "[{" + name + "}]", label, block);
  }

  private static String named(String word, String name) {
    return name.isEmpty() ? word : word + " (" + name + ")";
  }

  /** Returns the name of the environment of a kind of theorem. */
  static String environmentOf(Theorem.Kind kind, boolean numbered) {
    String name = kind.name().toLowerCase(java.util.Locale.ROOT);
    return numbered ? name : "plain" + name;
  }

  private String statement(String environment, String option, String label, Theorem block) {
    String text = write(block.blocks()).strip();
    return "\\begin{"
        + environment
        + "}"
        + option
        + label
        + "\n"
        + (option.isEmpty() ? guarded(text) : text)
        + "\n\\end{"
        + environment
        + "}\n"
        + inlines.deferredNotes();
  }

  @Override
  public String codeBlock(CodeBlock block) {
    return new Floats(context, this).code(block);
  }

  @Override
  public String figure(Figure block) {
    return new Floats(context, this).figure(block);
  }

  @Override
  public String chart(ChartBlock block) {
    return new Floats(context, this).chart(block);
  }

  @Override
  public String figureGroup(FigureGroup block) {
    return new Floats(context, this).group(block);
  }

  @Override
  public String table(TableBlock block) {
    return new Floats(context, this).table(block);
  }

  @Override
  public String samples(SamplesBlock block) {
    return new SamplesText(context).write(block);
  }

  @Override
  public String equation(EquationBlock block) {
    return block.formula().isPresent()
        ? new EquationText(context).write(block, block.formula().get())
        : codeBlock(CodeBlock.of("tex", block.attributes(), block.tex().value(), block.span()));
  }

  @Override
  public String referenceList(ReferenceList block) {
    return block.entries().isEmpty() ? "" : "\\input{" + LatexSource.REFERENCES + "}";
  }

  @Override
  public String contents(Contents block) {
    StringBuilder out = new StringBuilder();
    for (Contents.Entry entry : block.entries()) {
      Optional<String> name = context.labels().name(entry.id());
      String text =
          entry.number().map(number -> number + "~~").orElse("")
              + context.words(entry.text(), block.span());
      String bold = entry.depth() == 0 ? "\\textbf{" + text + "}" : text;
      out.append("\\noindent\\hspace*{").append(entry.depth() * 1.8).append("em}");
      out.append(
          name.map(n -> "\\hyperref[" + n + "]{" + bold + "}\\hfill\\pageref{" + n + "}")
              .orElse(bold));
      out.append("\\par\n");
    }
    return out.toString();
  }

  @Override
  public String include(IncludeBlock block) {
    return "";
  }

  @Override
  public String embed(EmbedBlock block) {
    return block.embedded().map(found -> found.figure().accept(this)).orElse("");
  }

  @Override
  public String thematicBreak(ThematicBreak block) {
    return "\\begin{center}\n\\rule{0.25\\linewidth}{0.5pt}\n\\end{center}";
  }

  @Override
  public String rawBlock(RawBlock block) {
    if (block.isPageBreak()) {
      return boxed ? "" : "\\newpage";
    }
    if (block.isDefinition()) {
      return "";
    }
    if (!block.format().equals("html")) {
      return codeBlock(CodeBlock.of(block.format(), Attributes.NONE, block.text(), block.span()));
    }
    String words = HtmlText.of(block.text());
    if (words.isEmpty()) {
      return "";
    }
    Inline text = new Text(words, block.span());
    boolean title = HtmlText.isSummary(block.text());
    return inlines.all(List.of(title ? new Strong(List.of(text), block.span()) : text));
  }
}
