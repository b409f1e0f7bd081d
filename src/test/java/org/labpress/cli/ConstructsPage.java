package org.labpress.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page of the manual that says which construct shows in which output. */
final class ConstructsPage {
  private static final String HEAD =
      """
      ---
      title: What shows where
      description: Every construct of the dialect, and how pages, decks and papers show it.
      ---

      Every construct works in every output: a page of the site, a deck and a paper hold the same document. The
      tables are made by the test that builds a page, a deck and a paper of each example and looks for its words and its
      form. "yes" means that the output has a form for it; a letter leads to what differs.
      """;

  private ConstructsPage() {}

  static String write(List<Construct> constructs) {
    Map<String, List<Construct>> groups = new LinkedHashMap<>();
    constructs.forEach(
        construct ->
            groups.computeIfAbsent(construct.group(), name -> new ArrayList<>()).add(construct));
    StringBuilder page = new StringBuilder(HEAD);
    groups.forEach((name, members) -> page.append('\n').append(group(name, members)));
    return page.toString();
  }

  private static String group(String name, List<Construct> members) {
    StringBuilder text = new StringBuilder("## " + name + "\n\n");
    text.append("| construct | example | page | deck | paper |\n|---|---|---|---|---|\n");
    List<String> notes = new ArrayList<>();
    for (Construct construct : members) {
      text.append("| ").append(construct.name()).append(" | ").append(example(construct));
      for (Construct.Output output : Construct.Output.values()) {
        String note = construct.notes().get(output);
        text.append(" | yes");
        if (note != null) {
          if (!notes.contains(note)) {
            notes.add(note);
          }
          text.append(", ").append((char) ('a' + notes.indexOf(note)));
        }
      }
      text.append(" |\n");
    }
    for (int i = 0; i < notes.size(); i++) {
      text.append(i == 0 ? "\n" : "\n\n").append((char) ('a' + i)).append(": ");
      text.append(notes.get(i)).append(i == notes.size() - 1 ? "\n" : "");
    }
    return text.toString();
  }

  /** Returns the first line that shows the construct, as code. */
  private static String example(Construct construct) {
    String code = construct.example().strip().replace("|", "\\|");
    String ticks = code.contains("```") ? "````" : code.contains("`") ? "``" : "`";
    boolean padded = code.startsWith("`") || code.endsWith("`");
    return ticks + (padded ? " " : "") + code + (padded ? " " : "") + ticks;
  }
}
