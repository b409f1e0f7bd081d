package org.labpress;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may depend on whom; a change here is a change of the design and needs a decision record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String BASE = "org.labpress.";

  /** Package, and the packages it may use beside {@code source}. */
  private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

  /** Third-party packages, and the only packages of ours that may see them. */
  private static final Map<String, List<String>> OWNERS = new TreeMap<>();

  static {
    MAY_USE.put("source", Set.of());
    MAY_USE.put("drawing", Set.of());
    MAY_USE.put("json", Set.of());
    MAY_USE.put("font", Set.of());
    MAY_USE.put("yaml", Set.of());
    MAY_USE.put("statistics", Set.of());
    MAY_USE.put("table", Set.of("json", "statistics", "yaml"));
    // The parser of the engine answers in JSON; sidecars of results are YAML.
    MAY_USE.put("query", Set.of("table", "json", "yaml"));
    MAY_USE.put("highlight", Set.of());
    MAY_USE.put("math", Set.of("font"));
    MAY_USE.put("document", Set.of("drawing", "math"));
    MAY_USE.put("provenance", Set.of("document", "yaml"));
    MAY_USE.put("metric", Set.of("yaml"));
    MAY_USE.put("chart", Set.of("metric", "table", "statistics", "yaml", "drawing", "font"));
    MAY_USE.put("sample", Set.of("chart", "document", "table", "yaml"));
    MAY_USE.put("tabular", Set.of("chart", "metric", "table", "statistics", "yaml"));
    MAY_USE.put("bibliography", Set.of("json", "yaml"));
    MAY_USE.put("markdown", Set.of("document", "yaml"));
    MAY_USE.put("notebook", Set.of("document", "markdown", "json"));
    MAY_USE.put(
        "pass",
        Set.of(
            "bibliography",
            "document",
            "provenance",
            "table",
            "tabular",
            "metric",
            "query",
            "chart",
            "sample",
            "drawing",
            "markdown",
            "math"));
    MAY_USE.put("html", Set.of("document", "highlight", "drawing", "json", "math"));
    MAY_USE.put("layout", Set.of("document", "highlight", "drawing", "font", "math"));
    MAY_USE.put("lint", Set.of("document", "table", "metric", "bibliography", "layout", "yaml"));
    MAY_USE.put("pdf", Set.of("layout", "drawing", "font", "document"));
    MAY_USE.put("jats", Set.of("document", "math", "bibliography"));
    MAY_USE.put("latex", Set.of("document", "drawing", "highlight", "math"));
    MAY_USE.put("slides", Set.of("document", "html", "layout"));
    MAY_USE.put("site", Set.of("document", "html", "slides"));
    MAY_USE.put(
        "build",
        Set.of(
            "drawing",
            "font",
            "json",
            "yaml",
            "document",
            "provenance",
            "chart",
            "table",
            "tabular",
            "metric",
            "query",
            "bibliography",
            "markdown",
            "notebook",
            "pass",
            "html",
            "latex",
            "layout",
            "lint",
            "pdf",
            "jats",
            "slides",
            "site"));
    MAY_USE.put("server", Set.of("build"));
    // The rows of a database are printed as they come.
    MAY_USE.put("cli", Set.of("build", "server", "query", "json"));

    OWNERS.put("org.apache.fontbox..", List.of("font"));
    // Fontbox takes its input in a type of PDFBox's input-output module.
    OWNERS.put("org.apache.pdfbox.io..", List.of("font", "pdf"));
    OWNERS.put("org.apache.pdfbox..", List.of("font", "pdf"));
    OWNERS.put("org.snakeyaml..", List.of("yaml"));
    OWNERS.put("java.sql..", List.of("query"));
    // Found at run time only: no class of it is ever named.
    OWNERS.put("org.duckdb..", List.of());
    OWNERS.put("org.jfree..", List.of("chart"));
    OWNERS.put("java.awt..", List.of("chart", "pdf"));
    OWNERS.put("com.vladsch.flexmark..", List.of("markdown"));
    OWNERS.put("org.jsoup..", List.of("html"));
    OWNERS.put("org.thymeleaf..", List.of("site"));
    OWNERS.put("picocli..", List.of("cli"));
  }

  private final JavaClasses product =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.labpress");

  static Stream<String> packages() {
    return MAY_USE.keySet().stream();
  }

  static Stream<String> libraries() {
    return OWNERS.keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packages")
  void packageUsesOnlyWhatItsRowNames(String name) {
    List<String> allowed =
        Stream.concat(Stream.of(name, "source"), MAY_USE.get(name).stream())
            .map(used -> BASE + used + "..")
            .toList();

    noClasses()
        .that()
        .resideInAPackage(BASE + name + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.labpress..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .because("data flows one way; see content/manual/architecture.md")
        .allowEmptyShould(true)
        .check(product);
  }

  @Test
  void everyPackageHasARow() {
    Set<String> rows = MAY_USE.keySet();

    List<String> strangers =
        product.stream()
            .map(type -> type.getPackageName().substring(BASE.length() - 1))
            .filter(name -> !name.isEmpty())
            .map(name -> name.substring(1).split("\\.", 2)[0])
            .distinct()
            .filter(name -> !rows.contains(name))
            .toList();

    assertThat(strangers).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("libraries")
  void libraryStaysBehindItsOwner(String library) {
    String[] owners = OWNERS.get(library).stream().map(o -> BASE + o + "..").toArray(String[]::new);

    noClasses()
        .that()
        .resideInAPackage("org.labpress..")
        .and()
        .resideOutsideOfPackages(owners)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a library is replaced in one place only if one package knows it")
        .check(product);
  }

  @Test
  void noCyclesBetweenPackages() {
    slices().matching("org.labpress.(*)..").should().beFreeOfCycles().check(product);
  }

  @Test
  void filesClockAndEnvironmentOnlyAtTheEdge() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + "build..", BASE + "cli..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Files.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.io.File.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Clock.class)
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .because("everything below is a pure function of its arguments: read through Workspace")
        .check(product);
  }

  @Test
  void mathIsTheSameOnEveryPlatform() {
    List<String> differing =
        List.of("sin", "cos", "tan", "asin", "acos", "atan", "exp", "log", "log10", "cbrt");
    String[] measured = {
      BASE + "layout..",
      BASE + "chart..",
      BASE + "drawing..",
      BASE + "table..",
      BASE + "font..",
      BASE + "math.."
    };

    for (String function : differing) {
      noClasses()
          .that()
          .resideInAnyPackage(measured)
          .should()
          .callMethod(Math.class, function, double.class)
          .because("Math may differ in the last digit between platforms: use StrictMath")
          .check(product);
    }
    for (String function : List.of("pow", "atan2", "hypot")) {
      noClasses()
          .that()
          .resideInAnyPackage(measured)
          .should()
          .callMethod(Math.class, function, double.class, double.class)
          .because("Math may differ in the last digit between platforms: use StrictMath")
          .check(product);
    }
  }

  @Test
  void nothingGlobalChanges() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("two builds in one process must not see each other")
        .check(product);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + "cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("what the author should know is a Diagnostic")
        .check(product);
  }

  @Test
  void textIsNeverShownByPdfBox() {
    noClasses()
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                    "showText.*")))
        .because("PDFBox's showText knows neither kerning nor our ligatures: write glyph ids")
        .check(product);
  }

  @Test
  void noFileIsLong() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      List<Path> tooLong =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .filter(path -> lines(path) > 600)
              .toList();

      assertThat(tooLong).as("files over 600 lines").isEmpty();
    }
  }

  @Test
  void halfOfTheFilesAreShort() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Integer> lengths =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .map(ArchitectureTest::lines)
              .sorted()
              .toList();

      assertThat(lengths.get(lengths.size() / 2)).as("median length").isLessThan(150);
    }
  }

  private static int lines(Path path) {
    try (Stream<String> lines = Files.lines(path)) {
      return (int) lines.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
