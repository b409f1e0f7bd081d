package org.labpress.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.labpress.document.DataFile;
import org.labpress.document.PageKind;
import org.labpress.provenance.Origins;
import org.labpress.site.SiteWriter;
import org.labpress.source.ContentPath;
import org.labpress.source.Suggestions;
import org.labpress.source.Workspace;

/**
 * What a page is built from.
 *
 * @param path of its source, from the root of the project
 * @param kind such as {@code log}
 * @param address of what it becomes, from the root of the site; empty outside of one
 * @param inputs the page itself first, then what stands in it, then what stands around it
 */
public record PageInputs(String path, String kind, String address, List<Input> inputs) {
  public PageInputs {
    inputs = List.copyOf(inputs);
  }

  /**
   * A file that a page is built from.
   *
   * @param kind such as {@code data} or {@code template}
   * @param file from the root of the project, or the name of one of ours
   * @param sha256 of its bytes; empty for one that comes with labpress
   * @param uses what of the page needs it, such as {@code 2 charts, 1 number}; may be empty
   * @param making how the file was made, as its sidecar says; may be empty
   */
  public record Input(
      String kind, String file, Optional<String> sha256, String uses, String making) {}

  /**
   * Returns what a page is built from.
   *
   * @param written names the source of the page, or its address on the site
   * @throws UnusablePathException if there is no such page; the message names near ones
   */
  public static PageInputs of(Project project, Config config, Path here, String written) {
    Workspace workspace = project.workspace();
    List<String> sources = SiteBuild.sources(workspace);
    Pages pages = new Pages(workspace, config, SiteBuild.linked(sources));
    LocalPage page = page(project, here, written, sources, pages);
    Collector collector = new Collector(workspace);
    collector.file("page", page.path(), "");
    collector.uses(new FileUses(workspace, pages).of(page));
    page.document()
        .frontMatter()
        .citing()
        .csl()
        .or(config::csl)
        .ifPresent(style -> collector.style(style.value(), style.span().file().path()));
    collector.templates(page.kind());
    PageFrame.settings(workspace).forEach(path -> collector.file("settings", path, ""));
    String address = sources.contains(page.path()) ? SiteWriter.address(page.document()) : "";
    return new PageInputs(page.path(), page.kind().label(), address, collector.inputs);
  }

  private static LocalPage page(
      Project project, Path here, String written, List<String> sources, Pages pages) {
    Map<String, LocalPage> byAddress = new TreeMap<>();
    for (String source : sources) {
      LocalPage page = pages.page(source, Optional.empty()).orElseThrow();
      byAddress.put(SiteWriter.address(page.document()), page);
    }
    String path = written.replace('\\', '/');
    String inSite =
        project
            .relative(here.resolve(written))
            .replaceFirst("^" + SiteBuild.DEFAULT_OUTPUT + "/", "");
    Optional<LocalPage> known =
        Stream.of(path, path.replaceFirst("/?$", "/index.html"), inSite, inSite + "/index.html")
            .map(address -> address.replaceFirst("^/", ""))
            .flatMap(address -> Optional.ofNullable(byAddress.get(address)).stream())
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    String file;
    try {
      file = new ProjectFiles(project, here).find(written);
    } catch (UnusablePathException e) {
      List<String> near = near(path, sources);
      throw near.isEmpty()
          ? e
          : new UnusablePathException(
              "there is no page %s; did you mean %s?"
                  .formatted(written, String.join(" or ", near)));
    }
    return pages
        .page(file, Optional.empty())
        .filter(page -> sources.contains(file) || file.toLowerCase(Locale.ROOT).endsWith(".md"))
        .orElseThrow(
            () ->
                new UnusablePathException(
                    "%s is no page; --impact lists what depends on it".formatted(file)));
  }

  private static List<String> near(String path, List<String> sources) {
    String name = path.replaceFirst("^.*/(?=[^/]+$)", "").replaceFirst("\\.[^.]+$", "");
    Map<String, String> byName = new LinkedHashMap<>();
    sources.forEach(
        source ->
            byName.putIfAbsent(
                source.replaceFirst("^.*/", "").replaceFirst("\\.[^.]+$", ""), source));
    return Suggestions.nearest(name, byName.keySet(), 3).stream().map(byName::get).toList();
  }

  /** The inputs in the making. */
  private static final class Collector {
    private final Workspace workspace;
    private final Origins origins;
    private final List<Input> inputs = new ArrayList<>();

    Collector(Workspace workspace) {
      this.workspace = workspace;
      this.origins = new Origins(workspace);
    }

    void file(String kind, String path, String uses) {
      DataFile file = origins.of(path);
      String making =
          Stream.of(file.making().command(), file.making().origin(), file.making().connection())
              .flatMap(Optional::stream)
              .findFirst()
              .orElse("");
      inputs.add(new Input(kind, path, Optional.of(file.sha256()), uses, making));
    }

    void uses(List<FileUse> uses) {
      Map<String, List<FileUse>> byFile = new LinkedHashMap<>();
      uses.forEach(use -> byFile.computeIfAbsent(use.file(), f -> new ArrayList<>()).add(use));
      byFile.forEach(
          (path, all) -> {
            FileUse.Kind kind = all.get(0).kind();
            boolean data =
                kind == FileUse.Kind.CHART
                    || kind == FileUse.Kind.TABLE
                    || kind == FileUse.Kind.NUMBER;
            file(data ? "data" : kind.word(), path, data ? Counted.uses(all) : "");
            if (data && workspace.exists(path + ".meta.yml")) {
              file("sidecar", path + ".meta.yml", "");
            }
          });
    }

    void style(String written, String page) {
      Optional<String> file = ContentPath.find(workspace, written, page);
      if (file.isPresent()) {
        file("style", file.get(), "");
      } else {
        inputs.add(new Input("style", written, Optional.empty(), "", ""));
      }
    }

    void templates(PageKind kind) {
      for (String path : PageFrame.templates(kind)) {
        if (workspace.exists(path)) {
          file("template", path, "");
        } else {
          String ours = path.substring(path.indexOf('/') + 1);
          inputs.add(new Input("template", ours, Optional.empty(), "", ""));
        }
      }
      PageFrame.assets(workspace).forEach(path -> file("asset", path, ""));
    }
  }
}
