package org.labpress.math.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.labpress.math.AtomClass;
import org.labpress.math.AtomSpacing;
import org.labpress.math.ClassOf;
import org.labpress.math.MathNode;

/**
 * The nodes of a row, each with the setting that holds for it and the space before it: TeX's first
 * and second pass over a list ("The TeXbook", appendix G, rules 1 to 6 and 20).
 *
 * @param space before the node that the classes of its neighbours ask for, in points
 * @param atomClass empty for what is no atom
 */
record RowItems(MathNode node, Setting setting, Optional<AtomClass> atomClass, double space) {

  /** Returns the items of a row; colours, styles and sizes within it are resolved. */
  static List<RowItems> of(List<MathNode> nodes, Setting setting) {
    List<RowItems> flat = new ArrayList<>();
    nodes.forEach(node -> add(node, setting, flat));
    List<AtomClass> classes =
        AtomSpacing.resolve(flat.stream().flatMap(item -> item.atomClass.stream()).toList());
    List<RowItems> spaced = new ArrayList<>();
    int atom = 0;
    for (RowItems item : flat) {
      if (item.atomClass.isEmpty()) {
        spaced.add(item);
        continue;
      }
      AtomClass here = classes.get(atom);
      double space =
          atom == 0
              ? 0
              : AtomSpacing.between(classes.get(atom - 1), here, item.setting.style())
                  * item.setting.em();
      spaced.add(new RowItems(item.node, item.setting, Optional.of(here), space));
      atom++;
    }
    return spaced;
  }

  private static void add(MathNode node, Setting setting, List<RowItems> flat) {
    if (node instanceof MathNode.Coloured coloured) {
      coloured.children().forEach(child -> add(child, setting.coloured(coloured.rgb()), flat));
    } else if (node instanceof MathNode.Styled styled) {
      styled.children().forEach(child -> add(child, setting.in(styled.style()), flat));
    } else if (node instanceof MathNode.Sized sized) {
      sized.children().forEach(child -> add(child, setting.scaled(sized.scale()), flat));
    } else {
      flat.add(new RowItems(node, setting, ClassOf.node(node), 0));
    }
  }

  /** Returns whether the node is a delimiter as high as the row. */
  boolean growing() {
    return node instanceof MathNode.Delimiter delimiter && delimiter.size() == 0;
  }
}
