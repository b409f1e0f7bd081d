package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import org.labpress.font.BundledFace;
import org.labpress.font.MathConstant;
import org.labpress.math.AtomClass;
import org.labpress.math.MathNode;
import org.labpress.math.MathVisitor;

/** Sets a node, whatever its kind; kinds with rules of their own have their setters. */
final class NodeSetter implements MathVisitor<Box> {
  /** Source that could not be read is shown in dark red, smaller than the text. */
  private static final int UNREADABLE = 0xA31515;

  private static final double UNREADABLE_SCALE = 0.85;

  private final Setting setting;

  private NodeSetter(Setting setting) {
    this.setting = setting;
  }

  static Box set(MathNode node, Setting setting) {
    return node.accept(new NodeSetter(setting));
  }

  private Box set(MathNode node) {
    return node.accept(this);
  }

  @Override
  public Box row(MathNode.Row node) {
    return RowSetter.row(node.children(), setting);
  }

  @Override
  public Box atom(MathNode.Atom node) {
    return MathFace.symbols(node.text(), setting);
  }

  /** "The TeXbook", appendix G, rule 13. */
  @Override
  public Box largeOperator(MathNode.LargeOperator node) {
    double height =
        setting.display() ? setting.points(MathConstant.DISPLAY_OPERATOR_MIN_HEIGHT) : 0;
    Box sign = Growing.operator(node.symbol().codePointAt(0), height, setting);
    return Delimiters.centred(sign, setting);
  }

  @Override
  public Box operatorName(MathNode.OperatorName node) {
    return set(node.content());
  }

  @Override
  public Box classed(MathNode.Classed node) {
    return set(node.content());
  }

  @Override
  public Box scripts(MathNode.Scripts node) {
    return ScriptSetter.scripts(node, setting);
  }

  @Override
  public Box preScripts(MathNode.PreScripts node) {
    return ScriptSetter.preScripts(node, setting);
  }

  @Override
  public Box fraction(MathNode.Fraction node) {
    return FractionSetter.set(node, setting);
  }

  @Override
  public Box radical(MathNode.Radical node) {
    return RadicalSetter.set(node, setting);
  }

  @Override
  public Box accent(MathNode.Accent node) {
    return AccentSetter.accent(node, setting);
  }

  @Override
  public Box stretch(MathNode.Stretch node) {
    return StretchSetter.stretch(node, setting);
  }

  @Override
  public Box fenced(MathNode.Fenced node) {
    List<MathNode> all = new ArrayList<>();
    all.add(new MathNode.Delimiter(node.left(), 0, AtomClass.OPEN, node.range()));
    all.addAll(node.children());
    all.add(new MathNode.Delimiter(node.right(), 0, AtomClass.CLOSE, node.range()));
    return RowSetter.row(all, setting);
  }

  @Override
  public Box delimiter(MathNode.Delimiter node) {
    return Delimiters.sized(node, setting);
  }

  @Override
  public Box table(MathNode.Table node) {
    return ArraySetter.set(node, setting).box();
  }

  @Override
  public Box text(MathNode.Text node) {
    return MathFace.words(node.text(), node.font(), setting);
  }

  @Override
  public Box space(MathNode.Space node) {
    return Box.blank(node.width() * setting.em(), 0, 0);
  }

  @Override
  public Box rule(MathNode.Rule node) {
    double em = setting.em();
    double height = (node.height() + node.depth()) * em;
    Box.Builder builder = new Box.Builder();
    if (node.width() > 0 && height > 0) {
      builder.add(0, -node.depth() * em, Box.rule(node.width() * em, height, setting.rgb()));
    }
    return builder
        .build(node.width() * em)
        .measuring(node.width() * em, node.height() * em, node.depth() * em);
  }

  @Override
  public Box padded(MathNode.Padded node) {
    Box content = set(node.content());
    double width = node.keepsWidth() ? content.width() : 0;
    double height = node.keepsHeight() ? content.height() : 0;
    double depth = node.keepsDepth() ? content.depth() : 0;
    if (!node.visible()) {
      return Box.blank(width, height, depth);
    }
    double x =
        node.keepsWidth()
            ? 0
            : switch (node.lap()) {
              case LEFT -> 0;
              case CENTER -> -content.width() / 2;
              case RIGHT -> -content.width();
            };
    return new Box.Builder().add(x, 0, content).build(width).measuring(width, height, depth);
  }

  @Override
  public Box raised(MathNode.Raised node) {
    return set(node.content()).raised(node.raise() * setting.em());
  }

  @Override
  public Box enclosed(MathNode.Enclosed node) {
    return EnclosureSetter.enclosed(set(node.content()), node.notation(), setting);
  }

  @Override
  public Box coloured(MathNode.Coloured node) {
    return RowSetter.row(List.of(node), setting);
  }

  @Override
  public Box background(MathNode.Background node) {
    return EnclosureSetter.ground(set(node.content()), node.rgb(), setting);
  }

  @Override
  public Box styled(MathNode.Styled node) {
    return RowSetter.row(List.of(node), setting);
  }

  @Override
  public Box sized(MathNode.Sized node) {
    return RowSetter.row(List.of(node), setting);
  }

  @Override
  public Box choice(MathNode.Choice node) {
    return set(node.in(setting.style()));
  }

  @Override
  public Box extensibleArrow(MathNode.ExtensibleArrow node) {
    return StretchSetter.arrow(node, setting);
  }

  @Override
  public Box unreadable(MathNode.Unreadable node) {
    Setting small = setting.coloured(UNREADABLE).scaled(setting.scale() * UNREADABLE_SCALE);
    return MathFace.words(node.source(), small.fonts().face(BundledFace.MONO), small);
  }
}
