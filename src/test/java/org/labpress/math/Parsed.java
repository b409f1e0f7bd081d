package org.labpress.math;

import java.util.List;
import org.labpress.source.Checked;
import org.labpress.source.SourceFile;

/** Formulas of tests. */
final class Parsed {
  private Parsed() {}

  static Checked<MathParser.Parsed> checked(String tex) {
    return MathParser.parse(TexText.of(SourceFile.of("f.tex", tex)), true, Macros.NONE);
  }

  static Formula formula(String tex) {
    return checked(tex).value().formula();
  }

  /** Returns the only node of a formula. */
  static MathNode node(String tex) {
    MathNode root = formula(tex).root();
    return root instanceof MathNode.Row row && row.children().size() == 1
        ? row.children().get(0)
        : root;
  }

  /** Returns {@code column rule message} of each finding. */
  static List<String> findings(String tex) {
    return checked(tex).diagnostics().stream()
        .map(d -> "%d %s %s".formatted(d.span().column(), d.rule(), d.message()))
        .toList();
  }

  static String plain(String tex) {
    return PlainMath.of(formula(tex).root());
  }
}
