package org.labpress.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with the command line, and what went wrong with a command.
 *
 * <p>A class and not two lambdas: the interfaces are of class-file version 49, which an archive of
 * shared classes leaves out, and Java 17 crashes when it archives a lambda of such an interface.
 */
final class CommandLineFaults implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Session session;

  CommandLineFaults(Session session) {
    this.session = session;
  }

  /** Names the fault and nothing more; the whole help would push that off the screen. */
  @Override
  public int handleParseException(ParameterException wrong, String[] given) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    String said = String.valueOf(wrong.getMessage());
    err.println("labpress: " + said.replaceFirst("^Error: ", ""));
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println(command.getCommandSpec().qualifiedName() + " --help says how it is used");
    err.flush();
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    return session.fail(failure);
  }
}
