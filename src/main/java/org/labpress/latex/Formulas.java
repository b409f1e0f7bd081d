package org.labpress.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.labpress.document.Document;
import org.labpress.document.EquationBlock;
import org.labpress.document.InlineMath;
import org.labpress.document.Located;
import org.labpress.document.RawBlock;
import org.labpress.math.Formula;
import org.labpress.source.SourceSpan;

/**
 * Decides how a formula is written: as its author wrote it if LaTeX reads that as we do, else from
 * what was read. Commands that the author defines in {@code header-includes} are handed on with
 * their definitions, if these are as plain.
 *
 * <p>Nothing that an author writes reaches TeX but commands of a list of ours and the signs of
 * formulas, so a formula can neither read a file nor change what characters mean.
 */
final class Formulas {
  private static final Set<String> PASSED =
      MathCharacters.rows("math-commands.txt")
          .flatMap(line -> List.of(line.split(" ", -1)).stream())
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+|.)", Pattern.DOTALL);

  /** Fonts of capitals, with what they have no letters for: others would be printed. */
  private static final Pattern SMALL_IN_CAPITALS =
      Pattern.compile("\\\\math(?:bb|cal)(?![A-Za-z])\\s*(?:\\{[^{}]*[^A-Z{} ]|[^A-Z{\\s])");

  /** Commands of one character that print the same everywhere. */
  private static final String PASSED_SIGNS = ",;:!{}|%#$&_ ";

  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9+\\-*/=<>()\\[\\]|.,:;!?'^_{}\\\\ \n]*");

  /** Possessive, because Java goes one call deeper for each repetition that it may take back. */
  private static final Pattern DEFINITION =
      Pattern.compile(
          "\\\\(newcommand)\\*?\\s*\\{?\\\\([A-Za-z]+)\\}?\\s*(?:\\[([1-9])\\])?\\s*"
              + "\\{((?:[^{}\\\\]++|\\\\.|\\{(?:[^{}\\\\]++|\\\\.|\\{[^{}]*+\\})*+\\})*+)\\}\\s*",
          Pattern.DOTALL);

  private static final Pattern OPERATOR =
      Pattern.compile(
          "\\\\DeclareMathOperator(\\*?)\\s*\\{?\\\\([A-Za-z]+)\\}?\\s*\\{([A-Za-z]+)\\}\\s*");

  /** A definition that can be handed on, as one line of the preamble. */
  private record Macro(String definition, String body) {}

  private final Map<String, Macro> macros = new TreeMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();

  Formulas(Document document) {
    for (Located<String> lines : document.frontMatter().latex().headerIncludes()) {
      read(lines.value());
    }
    // What is defined again in the text means something else from there on.
    List<String> later = new ArrayList<>();
    document
        .nodes(RawBlock.class)
        .filter(RawBlock::isDefinition)
        .forEach(raw -> later.add(raw.text()));
    document.nodes(InlineMath.class).forEach(math -> later.add(math.tex().value()));
    document.nodes(EquationBlock.class).forEach(math -> later.add(math.tex().value()));
    for (String text : later) {
      if (text.contains("\\def")
          || text.contains("command")
          || text.contains("\\let")
          || text.contains("\\DeclareMath")
          || text.contains("\\gdef")) {
        Matcher name = COMMAND.matcher(text);
        while (name.find()) {
          macros.remove(name.group(1));
        }
      }
    }
  }

  private void read(String lines) {
    Matcher definition = DEFINITION.matcher(lines);
    while (definition.find()) {
      String name = definition.group(2);
      String body = definition.group(4).strip();
      String arguments = definition.group(3) == null ? "" : "[" + definition.group(3) + "]";
      boolean shadows = PASSED.contains(name) || !plain(body.replaceAll("#[1-9]", "x"));
      if (shadows || !name.matches("[A-Za-z]{1,30}") || isTaken(name)) {
        macros.remove(name);
      } else {
        macros.put(
            name, new Macro("\\newcommand{\\%s}%s{%s}".formatted(name, arguments, body), body));
      }
    }
    Matcher operator = OPERATOR.matcher(lines);
    while (operator.find()) {
      String name = operator.group(2);
      if (!PASSED.contains(name) && !isTaken(name)) {
        macros.put(
            name,
            new Macro(
                "\\DeclareMathOperator%s{\\%s}{%s}"
                    .formatted(operator.group(1), name, operator.group(3)),
                ""));
      }
    }
  }

  /** Returns whether LaTeX has a command of this name that must keep its meaning. */
  private static boolean isTaken(String name) {
    return LatexWriter.RESERVED.contains(name);
  }

  /** Returns the definitions of the author's commands that are used, those of others first. */
  List<String> definitions() {
    return used.stream()
        .map(name -> macros.get(name))
        .map(macro -> macro == null ? "" : macro.definition())
        .toList();
  }

  /** Returns the packages beside amsmath and amssymb that the formulas need. */
  Set<String> packages() {
    return packages;
  }

  /**
   * Returns a formula of one row, without dollar signs.
   *
   * @param missing is told each character that LaTeX has no form for
   */
  String write(Formula formula, IntConsumer missing) {
    List<Integer> lacking = new ArrayList<>();
    FormulaWriter writer = new FormulaWriter(lacking::add);
    String written = writer.open(formula.root());
    String source = formula.tex().strip().replaceAll("\\s*\n\\s*", "\n");
    if (lacking.isEmpty() && formula.rows().size() == 1 && isPassed(source)) {
      return source;
    }
    lacking.forEach(missing::accept);
    packages.addAll(writer.packages());
    return written;
  }

  /** Returns a writer of formulas that reports what it cannot print at a place. */
  FormulaWriter writer(LatexContext context, SourceSpan place) {
    return new FormulaWriter(code -> context.missing(code, place));
  }

  void use(FormulaWriter writer) {
    packages.addAll(writer.packages());
  }

  private boolean isPassed(String source) {
    if (SMALL_IN_CAPITALS.matcher(source).find()) {
      return false;
    }
    List<String> own = new ArrayList<>();
    Matcher command = COMMAND.matcher(source);
    int left = 0;
    while (command.find()) {
      String name = command.group(1);
      if (macros.containsKey(name)) {
        own.add(name);
      } else if (!isPassedCommand(name)) {
        return false;
      }
      left += name.equals("left") ? 1 : name.equals("right") ? -1 : 0;
    }
    if (left != 0 || !plain(own.isEmpty() ? source : withoutCommands(source))) {
      return false;
    }
    own.forEach(this::useMacro);
    return true;
  }

  private void useMacro(String name) {
    used.add(name);
  }

  private static String withoutCommands(String source) {
    return source.replaceAll("\\\\[A-Za-z]+", "x");
  }

  private static boolean isPassedCommand(String name) {
    return PASSED.contains(name) || (name.length() == 1 && PASSED_SIGNS.contains(name));
  }

  /** Returns whether a text is made of signs and commands that mean the same to TeX. */
  private static boolean plain(String text) {
    Matcher command = COMMAND.matcher(text);
    while (command.find()) {
      if (!isPassedCommand(command.group(1))) {
        return false;
      }
    }
    String rest = command.replaceAll("x");
    return PLAIN.matcher(rest).matches() && isBalanced(rest);
  }

  private static boolean isBalanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth < 0) {
        return false;
      }
    }
    return depth == 0 && !text.contains("^^");
  }
}
