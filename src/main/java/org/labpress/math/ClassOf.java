package org.labpress.math;

import java.util.Optional;
import org.labpress.math.MathNode.Accent;
import org.labpress.math.MathNode.Atom;
import org.labpress.math.MathNode.Background;
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
 * The class that a node has among its neighbours. Empty for what is no atom: space, and nodes whose
 * children stand in the row around them ({@link Coloured}, {@link Styled}, {@link Sized}).
 */
public final class ClassOf implements MathVisitor<Optional<AtomClass>> {
  private static final ClassOf VISITOR = new ClassOf();

  private ClassOf() {}

  public static Optional<AtomClass> node(MathNode node) {
    return node.accept(VISITOR);
  }

  @Override
  public Optional<AtomClass> row(Row node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> atom(Atom node) {
    return Optional.of(node.atomClass());
  }

  @Override
  public Optional<AtomClass> largeOperator(LargeOperator node) {
    return Optional.of(AtomClass.OP);
  }

  @Override
  public Optional<AtomClass> operatorName(OperatorName node) {
    return Optional.of(AtomClass.OP);
  }

  @Override
  public Optional<AtomClass> classed(Classed node) {
    return Optional.of(node.atomClass());
  }

  @Override
  public Optional<AtomClass> scripts(Scripts node) {
    return Optional.of(node(node.base()).orElse(AtomClass.ORD));
  }

  @Override
  public Optional<AtomClass> preScripts(PreScripts node) {
    return Optional.of(node(node.base()).orElse(AtomClass.ORD));
  }

  /** LaTeX's fractions stand in braces of their own, so they have no thin space around them. */
  @Override
  public Optional<AtomClass> fraction(Fraction node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> radical(Radical node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> accent(Accent node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> stretch(Stretch node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> fenced(Fenced node) {
    return Optional.of(AtomClass.INNER);
  }

  @Override
  public Optional<AtomClass> delimiter(Delimiter node) {
    return Optional.of(node.atomClass());
  }

  @Override
  public Optional<AtomClass> table(Table node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> text(Text node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> space(Space node) {
    return Optional.empty();
  }

  @Override
  public Optional<AtomClass> rule(Rule node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> padded(Padded node) {
    return node(node.content());
  }

  @Override
  public Optional<AtomClass> raised(Raised node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> enclosed(Enclosed node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> coloured(Coloured node) {
    return Optional.empty();
  }

  @Override
  public Optional<AtomClass> background(Background node) {
    return Optional.of(AtomClass.ORD);
  }

  @Override
  public Optional<AtomClass> styled(Styled node) {
    return Optional.empty();
  }

  @Override
  public Optional<AtomClass> sized(Sized node) {
    return Optional.empty();
  }

  /** The four formulas are of one kind, or their author must say what they are. */
  @Override
  public Optional<AtomClass> choice(MathNode.Choice node) {
    return node(node.display()).or(() -> Optional.of(AtomClass.ORD));
  }

  @Override
  public Optional<AtomClass> extensibleArrow(ExtensibleArrow node) {
    return Optional.of(AtomClass.REL);
  }

  @Override
  public Optional<AtomClass> unreadable(Unreadable node) {
    return Optional.of(AtomClass.ORD);
  }
}
