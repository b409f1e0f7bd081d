package org.labpress.build;

import java.util.List;
import java.util.stream.Stream;
import org.labpress.document.PageKind;
import org.labpress.source.Workspace;

/** What stands around the text of a page of the site: templates, style sheets, settings. */
final class PageFrame {
  /** Files that hold for every page. */
  private static final List<String> SETTINGS = List.of(Project.CONFIG, "content/metrics.yml");

  private PageFrame() {}

  /** Returns the templates of a page; those that the project does not have are ours. */
  static List<String> templates(PageKind kind) {
    return switch (kind) {
      case LOG -> framed("entry.html");
      case PAGE -> framed("page.html");
      case PAPER -> framed("paper.html");
      case DECK -> List.of("templates/deck.html", "templates/notes.html");
    };
  }

  private static List<String> framed(String name) {
    return Stream.of(name, "parts/frame.html", "parts/lists.html")
        .map("templates/"::concat)
        .toList();
  }

  /** Returns the style sheets and scripts of the project, which go before ours. */
  static List<String> assets(Workspace workspace) {
    return workspace.list("templates/assets/*");
  }

  /** Returns the settings that the project has. */
  static List<String> settings(Workspace workspace) {
    return SETTINGS.stream().filter(workspace::exists).toList();
  }
}
