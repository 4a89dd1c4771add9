package org.zhagen.start;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the server's commands. Exit codes: 0 fine, 1 findings, 2 usage or cannot start, 4 fault. */
@Command(
        name = "zhagen",
        mixinStandardHelpOptions = true,
        version = "zhagen 0.1.0",
        subcommands = {DemoCommand.class, ServeCommand.class, TrainCommand.class})
public final class Main {

    static final int CANNOT_START = 2;

    private Main() {}

    /** Runs one command. The server's commands return when it has stopped. */
    public static void main(String... args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
