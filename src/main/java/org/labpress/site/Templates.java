package org.labpress.site;

import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.SourceFile;
import org.labpress.source.Workspace;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.AlwaysValidCacheEntryValidity;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresolver.TemplateResolution;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * The templates of the jar, each overridden by the file of the same name in the project's {@code
 * templates} folder. Names come from our code and from templates only, never from content.
 */
final class Templates {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(?:/[a-z0-9-]+)*");

  private final Workspace workspace;
  private final Consumer<Diagnostic> diagnostics;
  private final TemplateEngine overridden;
  private final TemplateEngine ours;
  private final Set<String> broken = new HashSet<>();

  /**
   * @param diagnostics takes {@code site/template} for each of the project's templates that fails;
   *     the page is then made with the jar's
   */
  Templates(Workspace workspace, Consumer<Diagnostic> diagnostics) {
    this.workspace = workspace;
    this.diagnostics = diagnostics;
    this.overridden = engine(new Resolver(name -> ofProject(name).or(() -> ofJar(name))));
    this.ours = engine(new Resolver(Templates::ofJar));
  }

  private static TemplateEngine engine(ITemplateResolver resolver) {
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  private Optional<String> ofProject(String name) {
    return workspace.text("templates/" + name + ".html").map(file -> file.value().text());
  }

  private static Optional<String> ofJar(String name) {
    return JarFile.text("/templates/" + name + ".html");
  }

  /**
   * Returns a filled template.
   *
   * @param name without extension, such as {@code entry}
   * @param variables records, maps, lists and strings
   */
  String render(String name, Map<String, Object> variables) {
    Context context = new Context(Locale.ROOT, new HashMap<>(variables));
    if (!broken.contains(name)) {
      try {
        return overridden.process(name, context);
      } catch (TemplateProcessingException e) {
        diagnostics.accept(fault(name, e));
        broken.add(name);
      }
    }
    return ours.process(name, context);
  }

  /** Returns what is wrong with the project's template; a fault in one of ours is thrown on. */
  private Diagnostic fault(String name, TemplateProcessingException e) {
    @Nullable String failed = e.getTemplateName();
    Optional<Checked<SourceFile>> file =
        workspace
            .text("templates/" + (failed == null ? name : failed) + ".html")
            .or(() -> workspace.text("templates/" + name + ".html"));
    if (file.isEmpty()) {
      throw e;
    }
    SourceFile source = file.get().value();
    @Nullable Integer line = e.getLine();
    int at = line == null ? 1 : Math.max(1, Math.min(line, source.lineCount()));
    return Diagnostic.error(
            "site/template",
            source.lineSpan(at),
            "this template cannot be used: " + innermost(e).replaceAll("\\s+", " "))
        .withHint("correct it, or delete it to get the template of labpress");
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  /** Gives templates to the engine, which reads each once. */
  private record Resolver(Function<String, Optional<String>> source) implements ITemplateResolver {
    @Override
    public String getName() {
      return "labpress";
    }

    @Override
    public Integer getOrder() {
      return 1;
    }

    @Override
    public @Nullable TemplateResolution resolveTemplate(
        IEngineConfiguration configuration,
        @Nullable String ownerTemplate,
        String template,
        @Nullable Map<String, Object> templateResolutionAttributes) {
      if (!NAME.matcher(template).matches()) {
        return null;
      }
      return source
          .apply(template)
          .map(
              text ->
                  new TemplateResolution(
                      new Resource(template, text),
                      true,
                      TemplateMode.HTML,
                      false,
                      AlwaysValidCacheEntryValidity.INSTANCE))
          .orElse(null);
    }
  }

  private record Resource(String name, String text) implements ITemplateResource {
    @Override
    public String getDescription() {
      return name;
    }

    @Override
    public String getBaseName() {
      return name;
    }

    @Override
    public boolean exists() {
      return true;
    }

    @Override
    public Reader reader() {
      return new StringReader(text);
    }

    @Override
    public ITemplateResource relative(String relativeLocation) {
      throw new UnsupportedOperationException("templates are named from their root");
    }
  }
}
