package parlor.host;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
    name = "parlor",
    description = "Private website chat, on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ServeCommand.class,
      AskCommand.class,
      JudgeCommand.class,
      RedactCommand.class,
      TokenCommand.class,
      WorkspaceCommand.class,
      SourceCommand.class,
      RotateKeysCommand.class,
      BreakGlassCommand.class,
      NotifyBreachCommand.class,
      AnnounceCommand.class,
      VerifyReceiptCommand.class
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** 0 if all went well, 1 if it could not be done, 2 if what was asked makes no sense. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              command.getErr().println(failure.getMessage());
              return failure instanceof CannotStart ? 1 : 2;
            })
        .execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Say what to do: serve, ask, judge, redact, token, workspace, source, rotate-keys,"
            + " break-glass, notify-breach, announce or verify-receipt.");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Parlor " + (version == null ? "from its classes" : version)};
    }
  }
}
