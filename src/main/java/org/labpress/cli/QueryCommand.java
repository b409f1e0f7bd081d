package org.labpress.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.labpress.build.Config;
import org.labpress.build.NamedQueries;
import org.labpress.build.Project;
import org.labpress.build.QueryRecord;
import org.labpress.build.Report;
import org.labpress.build.UnusablePathException;
import org.labpress.query.remote.NamedQuery;
import org.labpress.query.remote.Recording;
import org.labpress.query.remote.RemoteProblem;
import org.labpress.query.remote.RemoteSource;
import org.labpress.source.Checked;
import org.labpress.source.Diagnostic;
import org.labpress.source.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labpress query}: the only command that asks databases. */
@Command(
    name = "query",
    description = {
      "Run a query of the project on its database and print the first rows. Without a",
      "name, list the queries that have a source, and whether their results are recorded.",
      "No other command asks a database."
    })
final class QueryCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How findings are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private DiagnosticFormat.Name format = DiagnosticFormat.Name.text;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Read this file instead of labpress.yml.")
  private @Nullable Path config;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "The query, by its name.")
  private @Nullable String name;

  @Option(
      names = "--record",
      description = "Write the result as a CSV file of the project, with its sidecar.")
  private boolean record;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "How many rows are printed (default: ${DEFAULT-VALUE}).")
  private int rows = 20;

  QueryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Project project = session.project(session.folder());
    CommonOptions common = new CommonOptions();
    common.config = config;
    common.format = format;
    Checked<Config> read = session.config(project, common);
    if (read.hasErrors()) {
      return session.refuse(read, common);
    }
    Checked<NamedQueries> queries = NamedQueries.of(project, read.value());
    String wanted = name;
    if (wanted == null) {
      if (record) {
        throw new UnusablePathException("name the query whose result is to be recorded");
      }
      return list(queries);
    }
    NamedQuery query = queries.value().named(wanted);
    RemoteSource source = read.value().sources().get(query.source());
    if (source == null) {
      return report(
          query.unknownSource(read.value().sources().keySet()).stream().toList(), ExitCode.USAGE);
    }
    // Drivers log what goes wrong, addresses with passwords and all.
    LogManager.getLogManager().reset();
    QueryRecord run = new QueryRecord(project, query, source, session.environment());
    Thread end = new Thread(run::cancel, "cancel");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      return run(query, run);
    } catch (RemoteProblem problem) {
      Diagnostic told = problem.diagnostic();
      return report(
          List.of(told), told.rule().equals("sql/connect") ? ExitCode.MACHINE : ExitCode.FINDINGS);
    } finally {
      unhook(end);
    }
  }

  private static void unhook(Thread end) {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The program is ending; the hook runs.
      return;
    }
  }

  private int run(NamedQuery query, QueryRecord run) throws RemoteProblem {
    FirstRows head = new FirstRows(Math.max(0, rows), record);
    long written = 0;
    if (record) {
      written = run.record(head, Version.number());
    } else {
      run.run(head);
    }
    head.table().print(session.terminal());
    session.terminal().out().flush();
    session.terminal().err().println(record ? recorded(query, written) : head.summary());
    return ExitCode.CLEAN;
  }

  private static String recorded(NamedQuery query, long rows) {
    return Terminal.printable(
        "%,d %s written to %s".formatted(rows, rows == 1 ? "row" : "rows", query.path()));
  }

  private int report(List<Diagnostic> diagnostics, int code) {
    new ReportPrinter(session.terminal(), format, Severity.WARNING).print(Report.of(diagnostics));
    return code;
  }

  private int list(Checked<NamedQueries> queries) {
    List<NamedQueries.Listed> listed = queries.value().list();
    if (listed.isEmpty()) {
      session.terminal().err().println("no query of this project has a source");
    } else {
      List<List<String>> lines = new ArrayList<>();
      listed.forEach(query -> lines.add(line(query)));
      new AlignedTable(
              List.of("name", "source", "state", "recorded", "rows", "file"),
              List.of(false, false, false, false, true, false),
              lines)
          .print(session.terminal());
      session.terminal().out().flush();
    }
    return queries.diagnostics().isEmpty()
        ? ExitCode.CLEAN
        : report(queries.diagnostics(), ExitCode.FINDINGS);
  }

  private static List<String> line(NamedQueries.Listed listed) {
    Optional<Recording> recording = listed.recording();
    String date = recording.map(Recording::date).orElse("");
    return List.of(
        listed.query().name(),
        listed.query().source(),
        listed.state().label(),
        date.length() >= 10 ? date.substring(0, 10) : date,
        recording.map(Recording::rows).orElse(""),
        listed.query().path());
  }
}
