package org.labpress.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.labpress.provenance.Origins;
import org.labpress.source.Workspace;

/**
 * What depends on a file.
 *
 * @param file from the root of the project
 * @param sha256 of its bytes
 * @param pages that depend on it, by path
 */
public record Impact(String file, String sha256, List<Dependent> pages) {
  private static final String SIDECAR = ".meta.yml";

  public Impact {
    pages = List.copyOf(pages);
  }

  /**
   * A page that depends on the file.
   *
   * @param path of its source
   * @param kind such as {@code log}
   * @param draft whether it is left out of the site
   * @param uses at least one, in the order of the page
   */
  public record Dependent(
      String path, String kind, String title, boolean draft, List<FileUse> uses) {
    public Dependent {
      uses = List.copyOf(uses);
    }
  }

  /** Returns how many uses are of a kind. */
  public long count(FileUse.Kind kind) {
    return uses().stream().filter(use -> use.kind() == kind).count();
  }

  /** Returns how many numbers are stale. */
  public long stale() {
    return uses().stream().filter(FileUse::stale).count();
  }

  private List<FileUse> uses() {
    return pages.stream().flatMap(page -> page.uses().stream()).toList();
  }

  /**
   * Returns what depends on a file; on that of the data for a sidecar.
   *
   * @param written names the file, from {@code here}, the root or {@code content/}, or by its name
   *     alone
   * @throws UnusablePathException if there is no such file; the message names near ones
   */
  public static Impact of(Project project, Config config, Path here, String written) {
    Workspace workspace = project.workspace();
    String named = new ProjectFiles(project, here).find(written);
    String data = named.endsWith(SIDECAR) ? named.replace(SIDECAR, "") : named;
    String file = workspace.exists(data) ? data : named;
    List<String> ofSite = SiteBuild.sources(workspace);
    // A paper of a foreign repository lies anywhere.
    List<String> sources = ofSite.isEmpty() ? workspace.list("**.{md,qmd,ipynb}") : ofSite;
    Pages pages = new Pages(workspace, config, SiteBuild.linked(sources));
    FileUses uses = new FileUses(workspace, pages);
    List<Dependent> dependents = new ArrayList<>();
    for (String source : sources) {
      LocalPage page = pages.page(source, Optional.empty()).orElseThrow();
      List<FileUse> ofFile =
          Stream.concat(uses.of(page).stream(), uses.around(page).stream())
              .filter(use -> use.file().equals(file))
              .toList();
      if (!ofFile.isEmpty()) {
        dependents.add(
            new Dependent(
                source,
                page.kind().label(),
                page.document().title().orElse(""),
                page.isDraft(),
                ofFile));
      }
    }
    return new Impact(file, new Origins(workspace).of(file).sha256(), dependents);
  }
}
