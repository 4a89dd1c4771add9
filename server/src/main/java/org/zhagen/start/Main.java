package org.zhagen.start;

import ch.qos.logback.classic.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The entry of the server's commands. Exit codes: 0 fine, 1 findings, 2 usage or cannot start, 4 fault. */
@Command(
        name = "zhagen",
        mixinStandardHelpOptions = true,
        version = "zhagen " + Main.VERSION,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class,
            AuditCommand.class,
            TrainCommand.class
        })
public final class Main {

    static final String VERSION = "0.1.0";

    /** Exit code when it cannot be done as things stand; why has been said. */
    static final int CANNOT = 2;

    private Main() {}

    /** Runs one command. The server's commands return when it has stopped. */
    public static void main(String... args) {
        // Until the application sets up its own logs; commands beside it speak for themselves.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        // Rooms migrate out of order on purpose; saying so each time helps nobody.
        if (LoggerFactory.getLogger("org.flywaydb.core.internal.command.DbMigrate")
                instanceof ch.qos.logback.classic.Logger migrations) {
            migrations.setLevel(Level.ERROR);
        }
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
