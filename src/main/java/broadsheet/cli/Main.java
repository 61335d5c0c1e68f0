package broadsheet.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: one command line in, one exit status out. */
@Command(
    name = "broadsheet",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Makes a clean archive, as a static site, out of saved news stories.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with: broadsheet init my-archive && broadsheet serve my-archive",
      "",
      "Exit status: 0 done; 1 some source failed or a check did not hold, everything else was done;",
      "2 wrong use."
    })
public final class Main implements Runnable {

  /** Whether standard error is a terminal, as the launcher says; Java cannot tell. */
  private static final String TERMINAL = "broadsheet.terminal";

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs the command line, then ends the process with its exit status. */
  public static void main(String[] args) {
    if (!List.of(args).contains("--open")) {
      System.setProperty("java.awt.headless", "true"); // to draw pictures, no screen is needed
    }
    Console console =
        new Console(
            System.in,
            writer(new FileOutputStream(FileDescriptor.out)),
            writer(new FileOutputStream(FileDescriptor.err)),
            isTerminal(System.getProperty(TERMINAL), System.getenv("TERM")));
    int status = run(args, console);
    console.out().flush();
    console.err().flush();
    System.exit(status);
  }

  /** Runs the command line with these streams in place of the process's own. */
  static int run(String[] args, Console console) {
    CommandLine line = new CommandLine(new Main());
    Map<String, Supplier<Object>> commands = commands(console);
    String first = args.length == 0 ? "" : args[0];
    // picocli reads all that can be said of a command, and of one that nobody asked for in vain.
    commands.forEach(
        (name, command) -> {
          if (name.equals(first) || first.equals("help") || !commands.containsKey(first)) {
            line.addSubcommand(command.get());
          }
        });
    line.setOut(console.out())
        .setErr(console.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler(new Failure(console));
    return line.execute(args);
  }

  /** The commands by name, in the order in which help lists them. */
  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("init", () -> new InitCommand(console));
    commands.put("build", () -> new BuildCommand(console));
    commands.put("serve", () -> new ServeCommand(console));
    commands.put("check", () -> new CheckCommand(console));
    commands.put("clean", () -> new CleanCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("generate-completion", Main::completion);
    commands.put("help", Main::help);
    return commands;
  }

  private static CommandLine completion() {
    CommandLine command = new CommandLine(new AutoComplete.GenerateCompletion());
    command
        .getCommandSpec()
        .usageMessage()
        .description(
            "Prints a completion script for bash and zsh.",
            "Use it with: source <(broadsheet generate-completion)");
    return command;
  }

  private static CommandLine help() {
    CommandLine command = new CommandLine(new CommandLine.HelpCommand());
    command.getCommandSpec().usageMessage().header("Tells the rest of a command.");
    return command;
  }

  /** Without a command there is nothing to do: shows how to give one. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? See below");
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  /**
   * Whether a person watches on a terminal that can go back to a line's beginning.
   *
   * @param told what the launcher saw, which can ask about standard error alone; null without it
   * @param kind of the terminal, as {@code TERM} has it, or null
   */
  static boolean isTerminal(@Nullable String told, @Nullable String kind) {
    return !"dumb".equals(kind) && (told == null ? hasConsole() : Boolean.parseBoolean(told));
  }

  /** Since Java 22 a console is there even when nobody watches. */
  @SuppressWarnings("SystemConsoleNull") // Both kinds of Java are told apart here.
  private static boolean hasConsole() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException beforeJava22) {
      return true;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
