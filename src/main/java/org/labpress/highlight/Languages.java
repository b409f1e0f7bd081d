package org.labpress.highlight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The languages that are coloured, with the names under which code blocks know them. */
final class Languages {
  /** First names by every name. */
  private static final Map<String, String> NAMES = new HashMap<>();

  private static final Map<String, List<String>> ALIASES = new TreeMap<>();
  private static final Map<String, Supplier<Lexer>> MAKERS = new HashMap<>();

  /** Lexers made so far: most sites use a handful. */
  private static final Map<String, Lexer> MADE = new ConcurrentHashMap<>();

  static {
    add(
        "bash",
        "sh shell zsh ksh fish env",
        () -> SessionLexer.orElse(SessionLexer.console(), new ShellLexer()));
    add("bibtex", "bib biblatex", BibLexer::new);
    add("c", "h opencl", CurlyLanguages::c);
    add("cmake", "", ScriptLanguages::cmake);
    add(
        "console",
        "shell-session shellsession terminal session ansi-terminal",
        SessionLexer::console);
    add("cpp", "c++ cc cxx hpp hxx h++ cuda cu arduino", CurlyLanguages::cpp);
    add("csharp", "c# cs dotnet", CurlyLanguages::csharp);
    add("css", "scss less sass", CssLexer::new);
    add("dart", "", CurlyLanguages::dart);
    add("diff", "patch udiff", DiffLexer::new);
    add("dockerfile", "docker containerfile", () -> BuildFileLexers::dockerfile);
    add("elixir", "ex exs", ScriptLanguages::elixir);
    add("fortran", "f f77 f90 f95 f03 f08 for", ScriptLanguages::fortran);
    add("go", "golang", CurlyLanguages::go);
    add("groovy", "gradle nextflow nf", CurlyLanguages::groovy);
    add("haskell", "hs", ScriptLanguages::haskell);
    add("html", "htm xhtml vue svelte jinja django handlebars", MarkupLexer::html);
    add("ini", "cfg conf properties gitconfig editorconfig dotenv desktop", IniLexer::ini);
    add("java", "", CurlyLanguages::java);
    add("javascript", "js jsx mjs cjs node ojs", CurlyLanguages::javaScript);
    add("json", "json5 jsonc jsonl ndjson geojson ipynb", JsonLexer::new);
    add("julia", "jl", () -> SessionLexer.orElse(SessionLexer.julia(), ScriptLanguages.julia()));
    add("julia-repl", "jlcon", SessionLexer::julia);
    add("kotlin", "kt kts", CurlyLanguages::kotlin);
    add("lisp", "clojure clj scheme racket elisp emacs-lisp common-lisp", ScriptLanguages::lisp);
    add("lua", "", ScriptLanguages::lua);
    add("makefile", "make mk mak gnumake", () -> BuildFileLexers::makefile);
    add("markdown", "md qmd rmd rmarkdown mdx myst", MarkdownLexer::new);
    add("matlab", "octave m", ScriptLanguages::matlab);
    add("ocaml", "ml mli sml fsharp f# fs", ScriptLanguages::ocaml);
    add("perl", "pl pm", ScriptLanguages::perl);
    add("php", "", CurlyLanguages::php);
    add("powershell", "ps1 pwsh posh", ScriptLanguages::powerShell);
    add("protobuf", "proto", CurlyLanguages::protobuf);
    add(
        "python",
        "py python3 py3 python2 cython pyx sage ipython ipython3 starlark bazel snakemake",
        () -> SessionLexer.orElse(SessionLexer.python(), ScriptLanguages.python()));
    add("python-repl", "pycon pytb doctest", SessionLexer::python);
    add("r", "rscript splus s", ScriptLanguages::r);
    add("r-console", "rconsole rout", SessionLexer::r);
    add("ruby", "rb", ScriptLanguages::ruby);
    add("rust", "rs", CurlyLanguages::rust);
    add("scala", "sc sbt", CurlyLanguages::scala);
    add("sql", "postgresql postgres mysql sqlite duckdb plsql tsql bigquery", ScriptLanguages::sql);
    add("stan", "jags bugs", CurlyLanguages::stan);
    add("swift", "", CurlyLanguages::swift);
    add("tex", "latex ltx sty plaintex context", TexLexer::new);
    add("toml", "", IniLexer::toml);
    add("typescript", "ts tsx mts cts", CurlyLanguages::typeScript);
    add("xml", "svg xsl xsd xslt rss atom mathml plist pom", MarkupLexer::xml);
    add("yaml", "yml", YamlLexer::new);
  }

  private Languages() {}

  private static void add(String name, String others, Supplier<Lexer> maker) {
    List<String> aliases = others.isEmpty() ? List.of() : Arrays.asList(others.split(" ", -1));
    List<String> sorted = new ArrayList<>(aliases);
    sorted.sort(null);
    ALIASES.put(name, List.copyOf(sorted));
    MAKERS.put(name, maker);
    NAMES.put(name, name);
    aliases.forEach(alias -> NAMES.put(alias, name));
  }

  /** Finds a lexer; what follows a comma or colon, as in {@code rust,no_run}, does not matter. */
  static Optional<Lexer> lexer(String name) {
    String whole = name.toLowerCase(Locale.ROOT);
    String first = NAMES.containsKey(whole) ? whole : whole.split("[,:]", 2)[0];
    return Optional.ofNullable(NAMES.get(first))
        .map(key -> MADE.computeIfAbsent(key, k -> Objects.requireNonNull(MAKERS.get(k)).get()));
  }

  /** Returns the lexer for code that is no session, whatever its first line looks like. */
  static Optional<Lexer> script(String name) {
    return switch (name) {
      case "bash" -> script(name, ShellLexer::new);
      case "python" -> script(name, ScriptLanguages::python);
      case "julia" -> script(name, ScriptLanguages::julia);
      default -> lexer(name);
    };
  }

  private static Optional<Lexer> script(String name, Supplier<Lexer> maker) {
    return Optional.of(MADE.computeIfAbsent(name + " script", key -> maker.get()));
  }

  static List<String> names() {
    return List.copyOf(ALIASES.keySet());
  }

  static List<String> aliases(String name) {
    return ALIASES.getOrDefault(name, List.of());
  }
}
