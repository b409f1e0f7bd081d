package org.labpress.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Commands that stand for others from the start. */
final class StandardMacros {
  private static final Map<String, Macro> TABLE = new TreeMap<>();

  static {
    for (String[] row : Symbols.rows("macros.txt")) {
      String body = String.join(" ", List.of(row).subList(2, row.length));
      List<Token> pattern = new ArrayList<>();
      for (int i = 1; i <= Integer.parseInt(row[1]); i++) {
        pattern.add(
            new Token(Token.Kind.PARAMETER, Integer.toString(i), new TexRange(0, 0), false));
      }
      TABLE.put(
          row[0].substring(1),
          new Macro.Replacement(pattern, Optional.empty(), Tokenizer.tokens(body)));
    }
  }

  private StandardMacros() {}

  static Optional<Macro> find(String name) {
    return Optional.ofNullable(TABLE.get(name));
  }

  /** Returns the names, without those of starred forms. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>(TABLE.keySet());
    names.removeIf(name -> name.endsWith("*"));
    return names;
  }
}
