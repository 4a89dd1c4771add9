package org.zhagen.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The entry of the command line. Exit codes: 0 fine, 1 findings, 2 usage, 3 conflict, 4 fault. */
@Command(
        name = "zhagen",
        description = {"扎根：让一地的好做法在别处生根。", "Zhagen makes a practice that worked take root elsewhere."},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "zhagen 0.1.0",
        subcommands = {
            LintCommand.class,
            SchemaCommand.class,
            ShowCommand.class,
            FitCommand.class,
            AdaptCommand.class,
            DocsCommand.class,
            UpgradeCommand.class,
            DiffCommand.class,
            DictionaryCommand.class,
            ProfilesCommand.class,
            SignCommand.class,
            VerifyCommand.class,
            BundleCommand.class,
            UnbundleCommand.class,
            WarmUpCommand.class
        })
final class Main {

    private final PrintStream out;
    private final PrintStream err;
    private String lang = Console.localLanguage();

    @Spec
    private @Nullable CommandSpec spec;

    Main() {
        this(System.out, System.err);
    }

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            scope = ScopeType.INHERIT,
            description = "Language of messages (default: by locale).")
    void setLang(String wanted) {
        if (!Console.LANGUAGES.contains(wanted) && spec != null) {
            throw new ParameterException(spec.commandLine(), "--lang", null, spec.findOption("--lang"), wanted);
        }
        lang = wanted;
    }

    Console console() {
        return new Console(lang, out, err);
    }

    /** Runs one command on the streams of this process. */
    static int run(String... args) {
        return run(System.out, System.err, args);
    }

    /** Runs one command; never shows a stack trace. */
    static int run(PrintStream out, PrintStream err, String... args) {
        Console console = new Console(Console.language(args), out, err);
        CommandLine line = new CommandLine(new Main(out, err))
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUsage(console))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    boolean refused = failure instanceof WrongUsage.Refusal;
                    err.println(
                            failure instanceof WrongUsage.Refusal refusal
                                    ? refusal.message(console)
                                    : Console.fault(failure));
                    return refused ? Exit.USAGE : Exit.FAULT;
                });
        Help.speak(line, console);
        Help.pointToServer(line, console);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            err.println(console.say(
                    "内存不足。也许可把表分成几份，或设置环境变量 JAVA_TOOL_OPTIONS=-Xmx4g。",
                    "Out of memory. Maybe split the table, or set the environment variable JAVA_TOOL_OPTIONS=-Xmx4g."));
            return Exit.FAULT;
        }
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }
}
