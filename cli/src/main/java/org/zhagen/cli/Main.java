package org.zhagen.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The entry of the command line. Exit codes: 0 fine, 1 findings, 2 usage, 3 conflict. */
@Command(
        name = "zhagen",
        description = {"扎根：让一地的好做法在别处生根。", "Zhagen makes a practice that worked take root elsewhere."},
        mixinStandardHelpOptions = true,
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

    /** Language of messages. */
    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            description = "Language of messages: zh or en (default: by locale). 输出语言。")
    private String lang = Console.localLanguage();

    Console console() {
        return new Console(lang, System.out, System.err);
    }

    /** Runs one command; never shows a stack trace. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(Console.fault(failure));
            return Exit.FAULT;
        });
        return line.execute(args);
    }

    public static void main(String[] args) {
        System.exit(run(args));
    }
}
