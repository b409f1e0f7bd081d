package org.labpress.latex;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.labpress.document.Attributes;
import org.labpress.document.Calculation;
import org.labpress.document.CheckedNumber;
import org.labpress.document.Citation;
import org.labpress.document.Code;
import org.labpress.document.DataFile;
import org.labpress.document.Emphasis;
import org.labpress.document.FootnoteReference;
import org.labpress.document.Image;
import org.labpress.document.Inline;
import org.labpress.document.InlineMath;
import org.labpress.document.InlineVisitor;
import org.labpress.document.LineBreak;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.NumberOrigin;
import org.labpress.document.PlainText;
import org.labpress.document.RawInline;
import org.labpress.document.Reference;
import org.labpress.document.SoftBreak;
import org.labpress.document.Span;
import org.labpress.document.Strikethrough;
import org.labpress.document.Strong;
import org.labpress.document.Subscript;
import org.labpress.document.Superscript;
import org.labpress.document.Text;
import org.labpress.highlight.Highlighter;
import org.labpress.highlight.Token;

/** Writes inlines as LaTeX. */
final class LatexInlines implements InlineVisitor<String> {
  private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern NUMERIC = Pattern.compile("\\[(\\d{1,4}(?:, \\d{1,4})*)\\]");

  /** Marked text that is longer is underlined, since a box does not break. */
  private static final int LONGEST_BOX = 30;

  private static final Set<String> LOOKS =
      Set.of(
          "smallcaps",
          "sc",
          "underline",
          "ul",
          "mark",
          "small",
          "kbd",
          "code",
          "strong",
          "em",
          "sup",
          "sub",
          "del");

  /** Lets the line before a picture end short, since a wide one needs a line of its own. */
  private static final String BEFORE_PICTURE = "\\hfil\\allowbreak\\hfilneg{}";

  private final LatexContext context;
  private final Room room;
  private boolean linked;

  LatexInlines(LatexContext context, Room room) {
    this.context = context;
    this.room = room;
  }

  /** Where inlines stand, which decides what they may hold. */
  enum Room {
    /** Lines of text. */
    TEXT,
    /** What LaTeX moves or repeats: titles, captions, cells. Notes stand behind it. */
    MOVED,
    /** A cell of a table, where two backslashes would end the row. */
    CELL
  }

  String all(List<Inline> content) {
    StringBuilder out = new StringBuilder();
    for (Inline inline : content) {
      String next = inline.accept(this);
      boolean taken = next.startsWith("[") || next.startsWith("*");
      if (taken && endsRow(out)) {
        out.append("{}");
      }
      if (next.equals("\n") && (out.length() == 0 || out.charAt(out.length() - 1) == '\n')) {
        continue;
      }
      out.append(next);
    }
    return out.toString();
  }

  private static boolean endsRow(StringBuilder out) {
    return out.toString().stripTrailing().endsWith("\\\\");
  }

  private String command(String name, List<Inline> content) {
    return "\\" + name + "{" + all(content) + "}";
  }

  @Override
  public String text(Text inline) {
    return context.words(inline.text(), inline.span());
  }

  @Override
  public String emphasis(Emphasis inline) {
    return command("emph", inline.content());
  }

  @Override
  public String strong(Strong inline) {
    return command("textbf", inline.content());
  }

  @Override
  public String strikethrough(Strikethrough inline) {
    return ruled("sout", inline.content());
  }

  /** Lines through and below words; what is more than words stands in a box of its own. */
  private String ruled(String command, List<Inline> content) {
    context.use("ulem");
    boolean words = content.stream().allMatch(i -> i instanceof Text || i instanceof SoftBreak);
    String inner = all(content);
    return "\\protect\\%s{%s}".formatted(command, words ? inner : "\\mbox{" + inner + "}");
  }

  @Override
  public String superscript(Superscript inline) {
    return command("textsuperscript", inline.content());
  }

  @Override
  public String subscript(Subscript inline) {
    return command("textsubscript", inline.content());
  }

  @Override
  public String span(Span inline) {
    String anchor = context.labels().anchor(inline.attributes().id());
    Optional<String> look =
        inline.attributes().classes().stream().filter(LOOKS::contains).findFirst();
    return anchor
        + switch (look.orElse("")) {
          case "smallcaps", "sc" -> command("textsc", inline.content());
          case "underline", "ul" -> ruled("uline", inline.content());
          case "mark" -> marked(inline.content());
          case "small" -> "{\\small " + all(inline.content()) + "}";
          case "kbd" -> "\\fbox{\\texttt{" + all(inline.content()) + "}}";
          case "code" -> command("texttt", inline.content());
          case "strong" -> command("textbf", inline.content());
          case "em" -> command("emph", inline.content());
          case "sup" -> command("textsuperscript", inline.content());
          case "sub" -> command("textsubscript", inline.content());
          case "del" -> ruled("sout", inline.content());
          default -> all(inline.content());
        };
  }

  private String marked(List<Inline> content) {
    return PlainText.of(content).length() > LONGEST_BOX
        ? ruled("uline", content)
        : "{\\setlength{\\fboxsep}{1pt}\\colorbox[HTML]{FBEEB8}{" + all(content) + "}}";
  }

  @Override
  public String inlineMath(InlineMath inline) {
    if (inline.formula().isEmpty()) {
      return "\\emph{" + context.words(inline.tex().value(), inline.span()) + "}";
    }
    String tex =
        context
            .formulas()
            .write(inline.formula().get(), code -> context.missing(code, inline.span()));
    if (tex.isEmpty()) {
      return "";
    }
    String line = tex.replace('\n', ' ');
    boolean display = inline.display() && room == Room.TEXT;
    return display
        ? "\n\\[ " + line + " \\]\n"
        : "$" + (inline.display() ? "\\displaystyle " : "") + line + "$";
  }

  @Override
  public String code(Code inline) {
    String language =
        inline.attributes().classes().stream().filter(Highlighter::knows).findFirst().orElse("");
    if (language.isEmpty()) {
      return "\\texttt{" + context.code(inline.code(), inline.span()) + "}";
    }
    StringBuilder out = new StringBuilder("\\texttt{");
    for (Token token : Highlighter.tokens(language, inline.code())) {
      String text = context.code(token.in(inline.code()), inline.span());
      out.append(CodeWriter.coloured(context, token.kind(), text));
    }
    return out.append('}').toString();
  }

  @Override
  public String link(Link inline) {
    if (linked) {
      return all(inline.content());
    }
    Optional<String> command = inline.target().flatMap(this::command);
    if (command.isEmpty()) {
      return all(inline.content());
    }
    linked = true;
    String content = all(inline.content());
    linked = false;
    return content.isBlank() ? content : command.get() + "{" + content + "}";
  }

  /** What LaTeX writes to a file and reads again must not be worked out before. */
  private String protect() {
    return room == Room.MOVED ? "\\protect" : "";
  }

  private Optional<String> command(LinkTarget target) {
    return target.accept(
        new LinkTarget.Visitor<>() {
          @Override
          public Optional<String> external(LinkTarget.External external) {
            boolean known = external.url().matches("(?is)(?:https?|mailto):.+");
            return known
                ? Optional.of(protect() + "\\href{" + TextCharacters.address(external.url()) + "}")
                : Optional.empty();
          }

          @Override
          public Optional<String> page(LinkTarget.Page page) {
            boolean here = page.path().equals(context.document().path());
            return here
                ? context
                    .labels()
                    .name(page.fragment())
                    .map(name -> protect() + "\\hyperref[" + name + "]")
                : Optional.empty();
          }

          @Override
          public Optional<String> file(LinkTarget.File file) {
            return Optional.empty();
          }

          @Override
          public Optional<String> dead(LinkTarget.Dead dead) {
            return Optional.empty();
          }
        });
  }

  @Override
  public String image(Image inline) {
    return new FigureText(context, context.look().measure())
        .inline(inline)
        .map(picture -> BEFORE_PICTURE + picture + "\\allowbreak{}")
        .orElseGet(
            () -> {
              String alternative = PlainText.of(inline.alternative());
              String words = alternative.isEmpty() ? inline.destination() : alternative;
              return "{}[" + context.words(words, inline.span()) + "]";
            });
  }

  @Override
  public String citation(Citation inline) {
    if (inline.printed().isEmpty()) {
      return context.words(PlainText.of(List.of(inline)), inline.span());
    }
    List<Citation.Part> parts = inline.printed().get();
    Optional<String> cite = numeric(parts);
    if (cite.isPresent()) {
      return cite.get();
    }
    StringBuilder out = new StringBuilder();
    for (Citation.Part part : parts) {
      Optional<String> key = part.entry().flatMap(context.labels()::name).filter(k -> !linked);
      boolean outer = linked;
      linked |= key.isPresent();
      String content = all(part.content());
      linked = outer;
      out.append(
          key.map(k -> protect() + "\\hyperlink{cite." + k + "}{" + content + "}").orElse(content));
    }
    return out.toString();
  }

  /** Returns {@code \cite} where it prints just what the citation style does: {@code [1, 2]}. */
  private Optional<String> numeric(List<Citation.Part> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(PlainText.of(part.content())));
    Matcher numbers = NUMERIC.matcher(text.toString().replace('\u00A0', ' '));
    boolean raised =
        parts.stream().flatMap(p -> p.content().stream()).anyMatch(i -> !(i instanceof Text));
    if (linked || raised || !numbers.matches()) {
      return Optional.empty();
    }
    List<String> keys = parts.stream().flatMap(part -> part.entry().stream()).toList();
    List<String> printed = List.of(numbers.group(1).split(", ", -1));
    List<String> known =
        keys.stream()
            .filter(id -> context.labels().number(id).isPresent())
            .map(id -> context.labels().number(id).orElse(""))
            .toList();
    return printed.equals(known)
        ? Optional.of(
            "\\cite{"
                + String.join(
                    ",", keys.stream().map(id -> context.labels().name(id).orElse("")).toList())
                + "}")
        : Optional.empty();
  }

  @Override
  public String reference(Reference inline) {
    if (inline.target().isEmpty()) {
      return context.words("@" + inline.label(), inline.span());
    }
    Reference.Target target = inline.target().get();
    String text = target.text().replace(' ', '\u00A0');
    Optional<String> name = context.labels().name(target.id()).filter(n -> !linked);
    if (name.isEmpty()) {
      return context.words(text, inline.span());
    }
    String number = context.labels().number(target.id()).orElse("");
    int at = number.isEmpty() ? -1 : text.lastIndexOf(number);
    boolean whole = at >= 0 && text.substring(at + number.length()).matches("[)\\]]?");
    if (!whole || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
      return protect()
          + "\\hyperref["
          + name.get()
          + "]{"
          + context.words(text, inline.span())
          + "}";
    }
    return context.words(text.substring(0, at), inline.span())
        + "\\ref{"
        + name.get()
        + "}"
        + context.words(text.substring(at + number.length()), inline.span());
  }

  @Override
  public String checkedNumber(CheckedNumber inline) {
    return number(inline.attributes(), inline.content(), inline.origin());
  }

  @Override
  public String calculation(Calculation inline) {
    return number(inline.attributes(), inline.content(), inline.origin());
  }

  private String number(
      Attributes attributes, List<Inline> content, Optional<NumberOrigin> origin) {
    for (NumberOrigin from : origin.stream().toList()) {
      String files = String.join(", ", from.files().stream().map(LatexInlines::file).toList());
      if (!files.isEmpty()) {
        context.comment(
            "%s from %s, %s".formatted(PlainText.of(content), files, from.expression()));
      }
    }
    return context.labels().anchor(attributes.id()) + all(content);
  }

  static String file(DataFile file) {
    return file.path() + " (SHA-256 " + file.shortHash() + ")";
  }

  @Override
  public String footnoteReference(FootnoteReference inline) {
    OptionalInt number = context.noteNumber(inline.label());
    if (number.isEmpty()) {
      return context.words("[^" + inline.label() + "]", inline.span());
    }
    int note = number.getAsInt();
    boolean first = context.isFirstMark(inline.label());
    if (room != Room.TEXT || linked) {
      if (first) {
        context.defer(inline);
      }
      return "\\protect\\footnotemark[" + note + "]";
    }
    if (!first) {
      return "\\footnotemark[" + note + "]";
    }
    boolean counted = context.counters().isNext("footnote", note);
    return "\\footnote" + (counted ? "" : "[" + note + "]") + "{" + noteText(inline) + "}";
  }

  private String noteText(FootnoteReference mark) {
    return context
        .note(mark.label())
        .map(note -> LatexBlocks.boxed(context).write(note.blocks()).strip())
        .orElse("");
  }

  /** Returns the texts of the notes that what was written last could not hold. */
  String deferredNotes() {
    StringBuilder out = new StringBuilder();
    for (FootnoteReference mark : context.takeDeferred()) {
      int number = context.noteNumber(mark.label()).orElse(0);
      String text = noteText(mark);
      out.append("\\footnotetext[").append(number).append("]{").append(text).append("}%\n");
      if (context.counters().isNext("footnote", number)) {
        out.append("\\setcounter{footnote}{").append(number).append("}%\n");
      }
    }
    return out.toString();
  }

  @Override
  public String rawInline(RawInline inline) {
    if (BREAK_TAG.matcher(inline.text()).matches()) {
      return lineEnd();
    }
    return inline.format().equals("html")
        ? ""
        : code(new Code(inline.text(), Attributes.NONE, inline.span()));
  }

  @Override
  public String softBreak(SoftBreak inline) {
    return room == Room.TEXT ? "\n" : " ";
  }

  @Override
  public String lineBreak(LineBreak inline) {
    return lineEnd();
  }

  private String lineEnd() {
    return switch (room) {
      case TEXT -> "\\\\\n";
      case MOVED -> "\\\\ ";
      case CELL -> "\\newline ";
    };
  }
}
