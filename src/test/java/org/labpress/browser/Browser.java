package org.labpress.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium without a window. One process serves all tests and ends with the JVM of the tests. It
 * is the program that the environment variable CHROME names, else the first of the usual names that
 * exists.
 */
public final class Browser {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

  private final DevTools devTools;

  private Browser(DevTools devTools) {
    this.devTools = devTools;
  }

  /** Returns the browser; without a Chromium the test that asks is skipped and says so. */
  public static Browser orSkip() {
    Optional<Path> program = program();
    Assumptions.assumeTrue(
        program.isPresent(), "no Chromium: set CHROME, or install one of " + USUAL);
    return Shared.BROWSER;
  }

  /** Opens a blank tab in a context of its own: no storage or channel is shared with others. */
  public Tab open() {
    String context =
        text(devTools.call("", "Target.createBrowserContext", Map.of()), "browserContextId");
    Map<String, @Nullable Object> target =
        devTools.call(
            "", "Target.createTarget", Map.of("url", "about:blank", "browserContextId", context));
    return attach(text(target, "targetId"), context);
  }

  Tab attach(String target, String context) {
    Map<String, @Nullable Object> attached =
        devTools.call("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true));
    return new Tab(this, devTools, text(attached, "sessionId"), target, context);
  }

  /** Returns the ids of the pages of a context. */
  List<String> pages(String context) {
    List<String> pages = new ArrayList<>();
    Object infos = devTools.call("", "Target.getTargets", Map.of()).get("targetInfos");
    for (Object info : (List<?>) Objects.requireNonNull(infos)) {
      Map<String, @Nullable Object> page = DevTools.object(info);
      if ("page".equals(page.get("type")) && context.equals(page.get("browserContextId"))) {
        pages.add(text(page, "targetId"));
      }
    }
    return pages;
  }

  static String text(Map<String, @Nullable Object> json, String name) {
    return Objects.requireNonNull(json.get(name), name).toString();
  }

  private static Optional<Path> program() {
    Optional<String> chosen = Optional.ofNullable(System.getenv("CHROME"));
    return Stream.concat(chosen.stream(), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static final class Shared {
    static final Browser BROWSER = start();

    private static Browser start() {
      try {
        Path profile = Files.createTempDirectory("labpress-browser");
        Process process = process(profile);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, profile)));
        return new Browser(new DevTools(address(process, profile)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Process process(Path profile) throws IOException {
      List<String> command =
          List.of(
              program().orElseThrow().toString(),
              "--headless=new",
              "--no-sandbox",
              "--disable-gpu",
              "--disable-dev-shm-usage",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-extensions",
              "--no-first-run",
              "--mute-audio",
              "--force-color-profile=srgb",
              "--remote-debugging-port=0",
              "--user-data-dir=" + profile,
              "about:blank");
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    }

    /** Returns the address that the browser writes into its profile: a port and a path. */
    private static URI address(Process process, Path profile) throws IOException {
      Path file = profile.resolve("DevToolsActivePort");
      for (int i = 0; i < 600 && process.isAlive(); i++) {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.size() >= 2) {
          return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        }
        Tab.pause(50);
      }
      throw new IllegalStateException("the browser opened no DevTools port within 30 s");
    }

    private static void end(Process process, Path profile) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      try {
        process.waitFor(5, TimeUnit.SECONDS);
        try (Stream<Path> files = Files.walk(profile)) {
          files.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
      } catch (IOException | UncheckedIOException | InterruptedException e) {
        // What is left lies in the folder for temporary files.
        return;
      }
    }
  }
}
