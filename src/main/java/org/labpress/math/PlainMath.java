package org.labpress.math;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.labpress.math.MathNode.Accent;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Background;
import org.labpress.math.MathNode.Cell;
import org.labpress.math.MathNode.Classed;
import org.labpress.math.MathNode.Coloured;
import org.labpress.math.MathNode.Delimiter;
import org.labpress.math.MathNode.Enclosed;
import org.labpress.math.MathNode.ExtensibleArrow;
import org.labpress.math.MathNode.Fenced;
import org.labpress.math.MathNode.Fraction;
import org.labpress.math.MathNode.LargeOperator;
import org.labpress.math.MathNode.OperatorName;
import org.labpress.math.MathNode.Padded;
import org.labpress.math.MathNode.PreScripts;
import org.labpress.math.MathNode.Radical;
import org.labpress.math.MathNode.Raised;
import org.labpress.math.MathNode.Row;
import org.labpress.math.MathNode.Rule;
import org.labpress.math.MathNode.Scripts;
import org.labpress.math.MathNode.Sized;
import org.labpress.math.MathNode.Space;
import org.labpress.math.MathNode.Stretch;
import org.labpress.math.MathNode.Styled;
import org.labpress.math.MathNode.Table;
import org.labpress.math.MathNode.Text;
import org.labpress.math.MathNode.Unreadable;

/**
 * A formula as a line of text, for places without markup: titles, feeds, the search. Letters are
 * those of the keyboard, as a reader would type them: {@code E = mc^2}, {@code (a + b)/2}.
 */
public final class PlainMath implements MathVisitor<String> {
  private static final PlainMath VISITOR = new PlainMath();

  private PlainMath() {}

  public static String of(MathNode node) {
    return node.accept(VISITOR).strip().replaceAll(" {2,}", " ");
  }

  private static String row(List<MathNode> children) {
    List<AtomClass> classes = new ArrayList<>();
    children.forEach(child -> ClassOf.node(child).ifPresent(classes::add));
    List<AtomClass> resolved = AtomSpacing.resolve(classes);
    StringBuilder text = new StringBuilder();
    int atom = 0;
    for (MathNode child : children) {
      boolean isAtom = ClassOf.node(child).isPresent();
      AtomClass atomClass = isAtom ? resolved.get(atom++) : AtomClass.ORD;
      String written = child.accept(VISITOR);
      text.append(
          switch (atomClass) {
            case BIN, REL -> " " + written + " ";
            case PUNCT -> written + " ";
            case OP -> endsWithLetter(text) ? " " + written + " " : written + " ";
            case ORD, OPEN, CLOSE, INNER -> written;
          });
    }
    return text.toString();
  }

  private static boolean endsWithLetter(StringBuilder text) {
    return text.length() > 0 && Character.isLetterOrDigit(text.codePointBefore(text.length()));
  }

  /** Returns the text as one operand of what stands beside it. */
  private static String operand(MathNode node) {
    return operand(of(node));
  }

  private static String operand(String text) {
    boolean simple =
        text.codePointCount(0, text.length()) <= 1
            || text.chars().allMatch(Character::isLetterOrDigit);
    return simple ? text : "(" + text + ")";
  }

  @Override
  public String row(Row node) {
    return row(node.children());
  }

  @Override
  public String atom(Atom node) {
    return node.text()
        .codePoints()
        .mapToObj(PlainMath::onTheKeyboard)
        .collect(Collectors.joining());
  }

  private static String onTheKeyboard(int character) {
    String text = Character.toString(character);
    boolean alphabet = character >= 0x1D400 && character <= 0x1D7FF;
    boolean letter = alphabet || Character.isLetterOrDigit(character);
    return letter ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }

  @Override
  public String largeOperator(LargeOperator node) {
    return node.symbol();
  }

  @Override
  public String operatorName(OperatorName node) {
    return of(node.content());
  }

  @Override
  public String classed(Classed node) {
    return node.content().accept(this);
  }

  @Override
  public String scripts(Scripts node) {
    // Each part is written once: written twice, a tower of scripts would take 2 to its height.
    String sup = node.sup().map(PlainMath::of).orElse("");
    boolean primes = sup.chars().allMatch(c -> c == '\u2032');
    return node.base().accept(this).strip()
        + (primes ? sup : "")
        + node.sub().map(sub -> "_" + operand(sub)).orElse("")
        + (primes ? "" : "^" + operand(sup));
  }

  @Override
  public String preScripts(PreScripts node) {
    return node.sub().map(sub -> "_" + operand(sub)).orElse("")
        + node.sup().map(sup -> "^" + operand(sup)).orElse("")
        + node.base().accept(this);
  }

  @Override
  public String fraction(Fraction node) {
    boolean binomial = node.bar().isPresent() && node.bar().getAsDouble() == 0;
    String parts =
        operand(node.numerator()) + (binomial ? " over " : "/") + operand(node.denominator());
    return node.left() + parts + node.right();
  }

  @Override
  public String radical(Radical node) {
    return node.index().map(index -> "^" + operand(index)).orElse("")
        + "\u221A"
        + operand(node.radicand());
  }

  @Override
  public String accent(Accent node) {
    String base = node.base().accept(this);
    boolean single = base.codePointCount(0, base.length()) == 1;
    return single
        ? Normalizer.normalize(base + node.mark().combining(), Normalizer.Form.NFC)
        : base;
  }

  @Override
  public String stretch(Stretch node) {
    return node.base().accept(this);
  }

  @Override
  public String fenced(Fenced node) {
    return node.left() + row(node.children()).strip() + node.right();
  }

  @Override
  public String delimiter(Delimiter node) {
    return node.text();
  }

  @Override
  public String table(Table node) {
    return node.rows().stream()
        .map(
            row ->
                row.cells().stream()
                    .map(Cell::content)
                    .map(PlainMath::of)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  @Override
  public String text(Text node) {
    return node.text();
  }

  @Override
  public String space(Space node) {
    return node.width() >= 0.3 ? " " : "";
  }

  @Override
  public String rule(Rule node) {
    return "";
  }

  @Override
  public String padded(Padded node) {
    return node.visible() ? node.content().accept(this) : "";
  }

  @Override
  public String raised(Raised node) {
    return node.content().accept(this);
  }

  @Override
  public String enclosed(Enclosed node) {
    return node.content().accept(this);
  }

  @Override
  public String coloured(Coloured node) {
    return row(node.children());
  }

  @Override
  public String background(Background node) {
    return node.content().accept(this);
  }

  @Override
  public String styled(Styled node) {
    return row(node.children());
  }

  @Override
  public String sized(Sized node) {
    return row(node.children());
  }

  @Override
  public String choice(MathNode.Choice node) {
    return node.text().accept(this);
  }

  @Override
  public String extensibleArrow(ExtensibleArrow node) {
    return node.symbol() + node.over().map(over -> "(" + of(over) + ") ").orElse("");
  }

  @Override
  public String unreadable(Unreadable node) {
    return node.source();
  }
}
