package org.labpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that starts labpress, beside one jar of the classes under test and of all libraries.
 */
class LauncherTest {
  private static final Path SHELL = Path.of("/bin/sh");

  private static final Pattern OPTION = Pattern.compile("-X[a-zX]+:[^\\s\"']+");

  @TempDir static Path folder;

  private static Path launcher;

  private record Run(int status, String out, String err) {}

  @BeforeAll
  static void install() throws IOException {
    assumeTrue(Files.isExecutable(SHELL), "skipped: there is no /bin/sh");
    Path home = Files.createDirectories(folder.resolve("a home"));
    launcher = Files.copy(Path.of("src/main/dist/labpress"), home.resolve("labpress"));
    writeJar(home.resolve("labpress.jar"));
  }

  private static void writeJar(Path jar) throws IOException {
    Path classes = Path.of("target/classes").toAbsolutePath();
    String[] parts = System.getProperty("java.class.path").split(File.pathSeparator);
    Path own =
        Arrays.stream(parts)
            .map(Path::of)
            .filter(path -> Files.exists(path.resolve("org/labpress/cli/Main.class")))
            .findFirst()
            .orElse(classes);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.labpress.cli.Main");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    Set<String> written = new HashSet<>();
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(file, manifest)) {
      entries.setLevel(0);
      try (Stream<Path> all = Files.walk(own)) {
        for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
          String name = own.relativize(path).toString().replace('\\', '/');
          written.add(name);
          entries.putNextEntry(new JarEntry(name));
          Files.copy(path, entries);
        }
      }
      for (String part : parts) {
        if (part.endsWith(".jar")) {
          addLibrary(Path.of(part), entries, written);
        }
      }
    }
  }

  private static void addLibrary(Path library, JarOutputStream entries, Set<String> written)
      throws IOException {
    try (JarFile classes = new JarFile(library.toFile())) {
      for (JarEntry entry : Collections.list(classes.entries())) {
        if (!entry.isDirectory()
            && !entry.getName().startsWith("META-INF/")
            && written.add(entry.getName())) {
          entries.putNextEntry(new JarEntry(entry.getName()));
          try (InputStream content = classes.getInputStream(entry)) {
            content.transferTo(entries);
          }
        }
      }
    }
  }

  private static Run run(Path launcher, Path project, String... arguments)
      throws IOException, InterruptedException {
    return run(launcher, project, folder.resolve("cache"), arguments);
  }

  private static Run run(Path launcher, Path project, Path cache, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(SHELL.toString(), launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(project.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CDPATH", folder.toString());
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static Path project(String name, String page) throws IOException {
    Path project = folder.resolve(name);
    Files.createDirectories(project.resolve("content"));
    Files.writeString(project.resolve("content/index.md"), page);
    return project;
  }

  @Test
  void secondStartReadsTheClassesOfTheFirst() throws IOException, InterruptedException {
    Path project = project("a project", "---\ntitle: T\nlang: en\n---\n\nText.\n");

    Run first = run(launcher, project, "build", "--output", "the site");
    Run second = run(launcher, project, "build", "--output", "the site");

    assertThat(first.status).as(first.err).isZero();
    assertThat(second.status).as(second.err).isZero();
    assertThat(first.out + second.out).doesNotContain("[warning]");
    assertThat(project.resolve("the site/index.html"))
        .content(StandardCharsets.UTF_8)
        .contains("T");
    try (Stream<Path> archives = Files.list(folder.resolve("cache/labpress"))) {
      assertThat(archives).hasSize(1).allMatch(file -> file.toString().endsWith(".jsa"));
    }
  }

  @Test
  void firstPaperLeavesAnArchiveAndNothingElse() throws IOException, InterruptedException {
    Path project = Files.createDirectories(folder.resolve("papers"));
    Files.writeString(
        project.resolve("p.md"), "---\ntitle: T\nlang: en\nabstract: A.\n---\n\n# One\n\nText.\n");
    Path cache = folder.resolve("cache of papers");

    Run first = run(launcher, project, cache, "paper", "p.md", "--draft", "-o", "p.pdf");
    Run second = run(launcher, project, cache, "paper", "p.md", "--draft", "-o", "p.pdf");

    assertThat(first.status).as(first.out + first.err).isZero();
    assertThat(second).isEqualTo(first);
    assertThat(project.toFile().list()).containsExactlyInAnyOrder("p.md", "p.pdf");
    assertThat(cache.resolve("labpress").toFile().list())
        .hasSize(1)
        .allMatch(file -> file.endsWith(".jsa"));
  }

  @Test
  void exitCodeIsThatOfTheProgramThroughALinkToo() throws IOException, InterruptedException {
    Path project = project("faulty", "# A\n\n```chart\ndata: none.csv\nx: a\ny: b\n```\n");
    Path link = Files.createSymbolicLink(folder.resolve("link to labpress"), launcher);

    assertThat(run(link, project, "lint").status).isEqualTo(1);
    assertThat(run(link, project, "lint", "not there.md").err).contains("not there.md");
  }

  @Test
  void jarIsFoundBesideTheScriptWhereverCdLooks() throws IOException, InterruptedException {
    Run run = run(folder.relativize(launcher), folder, "--version");

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("labpress ");
  }

  @Test
  void windowsStarterGivesTheSameOptions() throws IOException {
    String shell = Files.readString(launcher);
    String windows = Files.readString(Path.of("src/main/dist/labpress.bat"));

    assertThat(options(windows)).containsAll(options(shell));
  }

  private static List<String> options(String script) {
    return OPTION
        .matcher(script)
        .results()
        .map(MatchResult::group)
        .filter(option -> !option.contains("Archive") && !option.contains("ErrorFile"))
        .toList();
  }
}
