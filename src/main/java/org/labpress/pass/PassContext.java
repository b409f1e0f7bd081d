package org.labpress.pass;

import java.util.Optional;
import java.util.Set;
import org.labpress.document.PageKind;
import org.labpress.provenance.Origins;
import org.labpress.query.Queries;
import org.labpress.source.Workspace;

/**
 * What a pass may know beside the document.
 *
 * @param kind what the page is for
 * @param workspace the files of the project
 * @param charts the charts of the build, each bound once, and its queries
 * @param origins the data files of the build, each hashed once
 * @param tables the data of the build, each file read once
 * @param citations the bibliographies and styles of the project
 * @param lang language of pages that name none, as BCP 47 tag
 * @param pages the other pages of the site
 */
public record PassContext(
    PageKind kind,
    Workspace workspace,
    BoundCharts charts,
    Origins origins,
    NumberTables tables,
    CitationSources citations,
    Optional<String> lang,
    Pages pages) {

  /** Returns what a document on its own knows, with charts of its own. */
  public static PassContext of(PageKind kind, Workspace workspace, Pages pages) {
    Origins origins = new Origins(workspace);
    return new PassContext(
        kind,
        workspace,
        new BoundCharts(workspace, Queries.of(workspace)),
        origins,
        new NumberTables(workspace, origins),
        CitationSources.of(workspace),
        Optional.empty(),
        pages);
  }

  /** The pages of the site, to which links may lead. */
  public interface Pages {
    /** No pages: a document on its own. */
    Pages NONE = path -> Optional.empty();

    /**
     * Returns the ids on a page.
     *
     * @param path source file of the page, from the root of the project
     * @return empty if there is no such page
     */
    Optional<Set<String>> anchors(String path);

    /** Returns the figures of the pages. */
    default FigureIndex figures() {
      return new FigureIndex();
    }
  }
}
