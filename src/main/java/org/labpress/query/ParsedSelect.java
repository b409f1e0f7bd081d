package org.labpress.query;

import java.util.List;
import java.util.Set;

/**
 * What one SELECT uses.
 *
 * @param tables names after FROM and JOIN, and files that reading functions name
 * @param columns names of columns that stand without a table
 * @param functions all but operators
 * @param common names of common table expressions, in lower case
 * @param ordered whether its rows have an order
 */
record ParsedSelect(
    List<Use> tables, List<Use> columns, List<Use> functions, Set<String> common, boolean ordered) {
  ParsedSelect {
    tables = List.copyOf(tables);
    columns = List.copyOf(columns);
    functions = List.copyOf(functions);
    common = Set.copyOf(common);
  }

  /**
   * A name and where it stands.
   *
   * @param start in bytes of UTF-8 from the start of the statement; -1 where the engine tells none
   * @param length in bytes
   * @param called whether it is the argument of a function that reads files, whose place this is
   */
  record Use(String name, long start, long length, boolean called) {}
}
