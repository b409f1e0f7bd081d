package org.labpress.pass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.labpress.document.Document;
import org.labpress.document.Inline;
import org.labpress.document.Link;
import org.labpress.document.LinkTarget;
import org.labpress.document.Rewriter;
import org.labpress.source.Checked;
import org.labpress.source.ContentPath;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;

/**
 * Finds what links lead to: pages of the site, places on them, files of the project, addresses
 * elsewhere. A link that leads nowhere gets a {@link LinkTarget.Dead} that says why.
 */
final class ResolveLinks implements Pass {
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel", "ftp");

  @Override
  public String name() {
    return "resolve-links";
  }

  @Override
  public Set<Feature> requires() {
    return Set.of(Feature.HEADING_IDS);
  }

  @Override
  public Set<Feature> provides() {
    return Set.of(Feature.LINKS);
  }

  @Override
  public Checked<Document> apply(Document document, PassContext context) {
    return Checked.of(new Resolver(document, context).rewrite(document));
  }

  private static final class Resolver extends Rewriter {
    private final Document document;
    private final PassContext.Pages pages;
    private final Workspace workspace;

    Resolver(Document document, PassContext context) {
      this.document = document;
      this.pages = context.pages();
      this.workspace = context.workspace();
    }

    @Override
    public Inline link(Link inline) {
      return inline.withContent(inlines(inline.content())).withTarget(target(inline.destination()));
    }

    private LinkTarget target(String written) {
      Destination destination = Destination.parse(written);
      if (destination.scheme().isPresent()) {
        return SCHEMES.contains(destination.scheme().get())
            ? new LinkTarget.External(written.strip())
            : new LinkTarget.Dead(
                "link/scheme",
                "a link may not lead to \"%s:\"".formatted(destination.scheme().get()),
                List.of("use http, https, mailto, tel or ftp, or a file of the project"));
      }
      if (destination.path().isEmpty()) {
        return ownPlace(destination.fragment());
      }
      return page(destination)
          .or(() -> file(destination))
          .orElseGet(() -> dead(destination.path()));
    }

    private LinkTarget ownPlace(String fragment) {
      if (fragment.isEmpty()) {
        return new LinkTarget.Page(document.path(), "");
      }
      return Anchors.find(document, fragment)
          .<LinkTarget>map(id -> new LinkTarget.Page(document.path(), id))
          .orElseGet(() -> noAnchor("this page", fragment, List.copyOf(Anchors.of(document))));
    }

    private Optional<LinkTarget> page(Destination destination) {
      List<String> candidates = new ArrayList<>();
      for (String path : ContentPath.candidates(destination.path(), document.path())) {
        candidates.add(path);
        candidates.add(path + "/index.md");
        candidates.add(path.replaceFirst("(?:/index)?\\.html$", ".md"));
        candidates.add(path.replaceFirst("index\\.html$", "index.md"));
      }
      for (String path : candidates) {
        Optional<Set<String>> anchors = pages.anchors(path);
        if (anchors.isPresent()) {
          return Optional.of(place(path, destination.fragment(), anchors.get()));
        }
      }
      return Optional.empty();
    }

    private static LinkTarget place(String path, String fragment, Set<String> anchors) {
      if (fragment.isEmpty() || anchors.contains(fragment)) {
        return new LinkTarget.Page(path, fragment);
      }
      return noAnchor("page \"%s\"".formatted(path), fragment, List.copyOf(anchors));
    }

    private Optional<LinkTarget> file(Destination destination) {
      return ContentPath.find(workspace, destination.path(), document.path())
          .map(LinkTarget.File::new);
    }

    private LinkTarget dead(String path) {
      if (ContentPath.candidates(path, document.path()).isEmpty()) {
        return new LinkTarget.Dead(
            "link/outside",
            "\"%s\" leaves the project".formatted(path),
            List.of("link to a file of the project"));
      }
      List<String> hints =
          NearPaths.to(path, document.path(), workspace, "{md,csv,png,jpg,jpeg,svg,pdf,bib}")
              .map(near -> List.of("did you mean \"%s\"?".formatted(near)))
              .orElse(List.of("add the file, or correct the path"));
      return new LinkTarget.Dead("structure/link-dead", "%s does not exist".formatted(path), hints);
    }

    private static LinkTarget noAnchor(String where, String fragment, List<String> anchors) {
      List<String> hints =
          Suggestions.nearest(fragment, anchors)
              .map(near -> List.of("did you mean \"#%s\"?".formatted(near)))
              .orElse(List.of());
      return new LinkTarget.Dead(
          "structure/link-dead", "%s has no anchor \"%s\"".formatted(where, fragment), hints);
    }
  }
}
