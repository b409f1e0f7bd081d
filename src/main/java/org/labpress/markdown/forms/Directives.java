package org.labpress.markdown.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.markdown.forms.Edit.Piece;

/** Writes MyST's directives as fences, divs, figures and formulas. */
final class Directives {
  private static final Set<String> CODE =
      Set.of("code", "code-block", "sourcecode", "code-cell", "literalinclude");
  private static final Set<String> BOXES =
      Set.of(
          "card",
          "grid",
          "grid-item",
          "grid-item-card",
          "tab-set",
          "tab-item",
          "margin",
          "sidebar",
          "aside",
          "topic",
          "epigraph",
          "glossary");
  private static final Set<String> STATEMENTS = Set.of("proof", "exercise", "solution");
  private static final Set<String> SILENT =
      Set.of("toctree", "tableofcontents", "index", "only", "role");
  private static final Set<String> NOT_RUN = Set.of("eval-rst", "eval", "exec");

  private final Lines lines;
  private final Rewriting rewriting;

  Directives(Lines lines, Rewriting rewriting) {
    this.lines = lines;
    this.rewriting = rewriting;
  }

  /** Returns whether a name in braces means a directive rather than the language of a cell. */
  static boolean isKnown(String name) {
    return Names.callout(name).isPresent()
        || CODE.contains(name)
        || BOXES.contains(name)
        || SILENT.contains(name)
        || NOT_RUN.contains(name)
        || name.startsWith("prf:")
        || STATEMENTS.contains(name)
        || Set.of(
                "dropdown",
                "figure",
                "image",
                "table",
                "list-table",
                "csv-table",
                "math",
                "include",
                "mermaid",
                "bibliography",
                "contents",
                "raw",
                "details")
            .contains(name);
  }

  /**
   * Writes a directive in our dialect.
   *
   * @return the line from which its body is read on; the line behind it where that is no text
   */
  int write(Directive directive) {
    String name = directive.name();
    Optional<String> callout = Names.callout(name);
    if (callout.isPresent()) {
      return box(directive, callout(directive, callout.get()));
    }
    if (CODE.contains(name)) {
      return code(directive);
    }
    return switch (name) {
      case "dropdown", "details" -> box(directive, folded(directive));
      case "figure", "image" -> new Pictures(lines, rewriting).write(directive);
      case "table" -> table(directive);
      case "list-table" -> new ListTables(lines, rewriting).write(directive);
      case "csv-table" -> verbatim(directive, "csv " + captioned(directive, ".table"));
      case "math" -> math(directive);
      case "mermaid" -> verbatim(directive, "mermaid");
      case "raw" -> verbatim(directive, "{=" + directive.argument().text().strip() + "}");
      case "include" -> whole(directive, "{{< include " + directive.argument().text() + " >}}");
      case "bibliography" -> whole(directive, "::: {#refs}\n:::");
      case "contents" -> whole(directive, "[TOC]");
      default -> other(directive);
    };
  }

  private int other(Directive directive) {
    String name = directive.name();
    int start = directive.start();
    int end = lines.end(directive.first());
    if (SILENT.contains(name)) {
      rewriting.inform(
          "import/ignored", start, end, "the directive \"%s\" has no meaning here".formatted(name));
      return whole(directive, "");
    }
    if (NOT_RUN.contains(name)) {
      rewriting.warn(
          "exec/not-run",
          start,
          end,
          "the directive \"%s\" is shown, not run".formatted(name),
          "write its result as Markdown");
      return verbatim(directive, "");
    }
    if (name.startsWith("prf:") || STATEMENTS.contains(name)) {
      return box(directive, theorem(directive));
    }
    if (!BOXES.contains(name)) {
      rewriting.warn(
          "import/directive",
          start,
          end,
          "the directive \"%s\" is not known; its text is shown in a box".formatted(name),
          "write a callout or a div in its place");
    }
    return box(directive, titled(directive, name));
  }

  private static String callout(Directive directive, String type) {
    boolean folds =
        directive.option("class").filter(value -> value.text().contains("dropdown")).isPresent();
    String title = directive.argument().text();
    return "::: "
        + Directive.braces(
            List.of(
                directive.id(),
                ".callout-" + type,
                title.isBlank() ? "" : "title=" + Names.quoted(title),
                folds ? "collapse=true" : ""));
  }

  private static String folded(Directive directive) {
    String title = directive.argument().text();
    boolean open = directive.option("open").isPresent();
    return "::: "
        + Directive.braces(
            List.of(
                directive.id(),
                ".callout-note",
                title.isBlank() ? "" : "title=" + Names.quoted(title),
                open ? "collapse=false" : "collapse=true"));
  }

  private static String titled(Directive directive, String name) {
    String title = directive.argument().text();
    String head = "::: " + Directive.braces(List.of(directive.id(), "." + name.replace(':', '-')));
    return title.isBlank() ? head : head + "\n**" + title + "**\n";
  }

  /** A solution has the label of its exercise where others have their name. */
  private static String theorem(Directive directive) {
    String kind = directive.name().substring(directive.name().indexOf(':') + 1);
    String argument = directive.argument().text().strip();
    boolean refers = kind.equals("solution") && argument.matches("[\\p{L}\\p{N}_:-]+");
    String name = refers ? "@" + argument : argument;
    boolean unnumbered = directive.option("nonumber").isPresent();
    return "::: "
        + Directive.braces(
            List.of(
                directive.id(),
                ".prf-" + kind,
                unnumbered ? ".unnumbered" : "",
                name.isEmpty() ? "" : "name=" + Names.quoted(name)));
  }

  /** Opens a div in place of the fence and its options; the body is text. */
  private int box(Directive directive, String opening) {
    replace(directive.start(), headEnd(directive), opening);
    replace(closeStart(directive), lines.end(directive.close()), ":::");
    return directive.body();
  }

  private int code(Directive directive) {
    String language = directive.argument().text().strip();
    return verbatim(directive, language + " " + captioned(directive, numbering(directive)));
  }

  private static String numbering(Directive directive) {
    List<String> attributes = new ArrayList<>();
    if (directive.option("linenos", "lineno-start", "number-lines").isPresent()) {
      attributes.add(".numberLines");
    }
    directive
        .option("lineno-start", "number-lines")
        .filter(value -> !value.text().isBlank())
        .ifPresent(value -> attributes.add("startFrom=" + Names.quoted(value.text())));
    directive
        .option("emphasize-lines")
        .ifPresent(value -> attributes.add("hl_lines=" + Names.quoted(value.text())));
    directive
        .option("filename")
        .ifPresent(value -> attributes.add("filename=" + Names.quoted(value.text())));
    return String.join(" ", attributes);
  }

  private static String captioned(Directive directive, String more) {
    Optional<Arguments.Value> caption = directive.option("caption");
    boolean table = directive.name().equals("csv-table");
    String text =
        table ? directive.argument().text() : caption.map(Arguments.Value::text).orElse("");
    return Directive.braces(
        List.of(directive.id(), more, text.isBlank() ? "" : "caption=" + Names.quoted(text)));
  }

  /** Opens a fence of code in place of the directive; the body stays as it is. */
  private int verbatim(Directive directive, String info) {
    String signs =
        directive.fence().isCode()
            ? String.valueOf(directive.fence().sign()).repeat(directive.fence().length())
            : "`".repeat(8);
    replace(directive.start(), headEnd(directive), signs + info.strip());
    replace(closeStart(directive), lines.end(directive.close()), signs);
    return directive.close() + 1;
  }

  private int math(Directive directive) {
    replace(directive.start(), headEnd(directive), "$$");
    String id = directive.id().strip();
    replace(
        closeStart(directive),
        lines.end(directive.close()),
        id.isEmpty() ? "$$" : "$$ {" + id + "}");
    return directive.close() + 1;
  }

  private int table(Directive directive) {
    String caption = directive.argument().text();
    String id = directive.id().strip();
    rewriting.add(Edit.removal(directive.start(), headEnd(directive)));
    replace(
        closeStart(directive),
        lines.end(directive.close()),
        caption.isBlank() && id.isEmpty()
            ? ""
            : "\n: " + caption + (id.isEmpty() ? "" : " {" + id + "}"));
    return directive.body();
  }

  /** Puts one text in place of the whole directive. */
  private int whole(Directive directive, String text) {
    replace(directive.start(), lines.end(directive.close()), text);
    return directive.close() + 1;
  }

  private int headEnd(Directive directive) {
    return lines.end(directive.body() - 1);
  }

  private int closeStart(Directive directive) {
    int start = lines.start(directive.close());
    return start + Math.min(directive.fence().indent().length(), indent(directive.close()));
  }

  private int indent(int line) {
    String text = lines.line(line);
    int indent = 0;
    while (indent < text.length() && " \t>".indexOf(text.charAt(indent)) >= 0) {
      indent++;
    }
    return indent;
  }

  private void replace(int start, int end, String text) {
    rewriting.add(new Edit(start, end, text.isEmpty() ? List.of() : List.of(Piece.of(text))));
  }
}
