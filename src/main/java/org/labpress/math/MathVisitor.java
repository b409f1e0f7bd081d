package org.labpress.math;

/**
 * One method for each kind of math node, so that a new kind does not compile until every writer
 * handles it.
 *
 * @param <R> what a visit gives
 */
public interface MathVisitor<R> {
  R row(MathNode.Row node);

  R atom(MathNode.Atom node);

  R largeOperator(MathNode.LargeOperator node);

  R operatorName(MathNode.OperatorName node);

  R classed(MathNode.Classed node);

  R scripts(MathNode.Scripts node);

  R preScripts(MathNode.PreScripts node);

  R fraction(MathNode.Fraction node);

  R radical(MathNode.Radical node);

  R accent(MathNode.Accent node);

  R stretch(MathNode.Stretch node);

  R fenced(MathNode.Fenced node);

  R delimiter(MathNode.Delimiter node);

  R table(MathNode.Table node);

  R text(MathNode.Text node);

  R space(MathNode.Space node);

  R rule(MathNode.Rule node);

  R padded(MathNode.Padded node);

  R raised(MathNode.Raised node);

  R enclosed(MathNode.Enclosed node);

  R coloured(MathNode.Coloured node);

  R background(MathNode.Background node);

  R styled(MathNode.Styled node);

  R sized(MathNode.Sized node);

  R choice(MathNode.Choice node);

  R extensibleArrow(MathNode.ExtensibleArrow node);

  R unreadable(MathNode.Unreadable node);
}
