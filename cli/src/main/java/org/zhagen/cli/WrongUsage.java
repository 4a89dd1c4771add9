package org.zhagen.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line: what, a way out, and how the command is written. */
record WrongUsage(Console console) implements CommandLine.IParameterExceptionHandler {

    /** A command line that can be read but not done; said in both languages, printed in one. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String english;

        Refusal(String chinese, String english) {
            super(chinese);
            this.english = english;
        }

        String message(Console console) {
            return console.say(String.valueOf(getMessage()), english);
        }
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        console.err().println(problem(wrong));
        String maybe = wrong instanceof UnmatchedArgumentException unmatched ? nearest(unmatched) : null;
        if (maybe != null) {
            console.err().println(console.say("也许是“" + maybe + "”？", "Maybe '" + maybe + "'?"));
        }
        String synopsis = command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                .lines()
                .takeWhile(line -> line.startsWith(" ") || line.startsWith(Help.heading(console)))
                .collect(Collectors.joining(System.lineSeparator()));
        console.err().println(synopsis);
        console.err()
                .println(console.say("详见 ", "More: ") + command.getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE;
    }

    private String problem(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (wrong instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String what = unmatched.getUnmatched().getFirst();
            return console.say("不认识“" + what + "”。", "'" + what + "' is not known here.");
        }
        if (argument != null && wrong.getValue() != null) {
            String name = name(argument);
            String accepted = argument.type() == LocalDate.class ? "2026-03-02" : argument.paramLabel();
            return console.say(
                    name + " 不能是“" + wrong.getValue() + "”。可用：" + accepted + "。",
                    name + " can't be '" + wrong.getValue() + "'. Accepted: " + accepted + ".");
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            return console.say(name + " 只能写一次。", name + " may be given once only.");
        }
        return wrong.getCommandLine().getSubcommands().isEmpty()
                ? String.valueOf(wrong.getMessage()) // said by a command of ours, in the language of the run
                : console.say("请写明命令及其参数。", "Name a command and what it needs.");
    }

    private String missing(List<ArgSpec> missing) {
        String names = missing.stream().map(WrongUsage::name).collect(Collectors.joining(console.say("、", ", ")));
        return missing.isEmpty()
                ? console.say("缺少参数。", "Something is missing.")
                : console.say("缺少 " + names + "。", "Missing: " + names + ".");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static @Nullable String nearest(UnmatchedArgumentException unmatched) {
        String what = unmatched.getUnmatched().getFirst();
        var spec = unmatched.getCommandLine().getCommandSpec();
        return Nearest.to(
                what,
                what.startsWith("-")
                        ? List.copyOf(spec.optionsMap().keySet())
                        : spec.subcommands().entrySet().stream()
                                .filter(e -> !e.getValue()
                                        .getCommandSpec()
                                        .usageMessage()
                                        .hidden())
                                .map(e -> e.getKey())
                                .toList());
    }
}
