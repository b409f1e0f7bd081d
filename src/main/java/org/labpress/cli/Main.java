package org.labpress.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;

/** The program. */
@Command(
    name = "labpress",
    description = "Turns a folder of Markdown and CSV into a log site, decks and linted papers.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Exit codes: 0 clean; 1 errors in what you wrote (with --strict warnings too);",
      "2 wrong use or configuration; 3 a file cannot be read or written; 70 our fault."
    })
public final class Main {
  private Main() {}

  /** Runs the program; ends the JVM with the exit code unless that is 0. */
  public static void main(String[] args) {
    // Java2D must not look for a display, and libraries must not print.
    System.setProperty("java.awt.headless", "true");
    System.setProperty("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
    // Drivers of databases tell the server the zone of the computer, and dates depend on it.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    // Digits of numbers in messages and on pages are the same wherever the program runs.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Session session =
        new Session(Path.of(""), Terminal.of(out, err, System.getenv()), System.getenv());
    int code = run(session, args);
    if (code != ExitCode.CLEAN) {
      System.exit(code);
    }
  }

  /** Runs one command and returns its exit code. */
  static int run(Session session, String... args) {
    Ansi ansi = session.terminal().colors() ? Ansi.ON : Ansi.OFF;
    CommandLineFaults faults = new CommandLineFaults(session);
    CommandLine line =
        new CommandLine(new Main())
            .addSubcommand(new BuildCommand(session))
            .addSubcommand(new LintCommand(session))
            .addSubcommand(new PaperCommand(session))
            .addSubcommand(new DeckCommand(session))
            .addSubcommand(
                new CommandLine(new FixCommand()).addSubcommand(new FixNumbersCommand(session)))
            .addSubcommand(new QueryCommand(session))
            .addSubcommand(new ExplainCommand(session))
            .addSubcommand(new HelpCommand());
    line.setOut(session.terminal().outWriter())
        .setErr(session.terminal().errWriter())
        .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(Math.max(80, Math.min(100, session.terminal().columns())))
        .registerConverter(Integer.class, new WholeNumber())
        .registerConverter(int.class, new WholeNumber())
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults);
    try {
      return args.length == 0 ? line.execute("--help") : line.execute(args);
    } catch (Error failure) {
      // picocli hands on exceptions only.
      return session.fail(failure);
    }
  }
}
