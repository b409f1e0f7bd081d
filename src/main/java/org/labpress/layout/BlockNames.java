package org.labpress.layout;

import org.labpress.document.Block;
import org.labpress.document.BlockQuote;
import org.labpress.document.Callout;
import org.labpress.document.CodeBlock;
import org.labpress.document.DefinitionList;
import org.labpress.document.EquationBlock;
import org.labpress.document.FigureGroup;
import org.labpress.document.Heading;
import org.labpress.document.ListBlock;
import org.labpress.document.Paragraph;
import org.labpress.document.ReferenceList;
import org.labpress.document.SamplesBlock;
import org.labpress.document.TableBlock;
import org.labpress.document.Theorem;

/** The words by which messages name blocks. */
final class BlockNames {
  private BlockNames() {}

  /** Returns such as {@code table}. */
  static String of(Block block) {
    if (block instanceof Paragraph) {
      return "paragraph";
    } else if (block instanceof ListBlock || block instanceof DefinitionList) {
      return "list";
    } else if (block instanceof TableBlock) {
      return "table";
    } else if (block instanceof CodeBlock) {
      return "code";
    } else if (block instanceof EquationBlock) {
      return "formula";
    } else if (block instanceof BlockQuote) {
      return "quotation";
    } else if (block instanceof FigureGroup) {
      return "group of figures";
    } else if (block instanceof SamplesBlock) {
      return "sample";
    } else if (block instanceof ReferenceList) {
      return "list of references";
    } else if (block instanceof Heading) {
      return "heading";
    }
    return block instanceof Callout || block instanceof Theorem ? "box" : "block";
  }
}
