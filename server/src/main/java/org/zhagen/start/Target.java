package org.zhagen.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zhagen.database.DatabaseFault;
import org.zhagen.database.Installation;
import picocli.CommandLine.Option;

/** Which installation a command is about: that of the folder, and of the environment as the server reads it. */
final class Target {

    @Option(
            names = "--data",
            defaultValue = "data",
            paramLabel = "FOLDER",
            description = "Folder of the installation (default: ${DEFAULT-VALUE}; the demo's is data-demo).")
    private Path data = Path.of("data");

    Installation installation() {
        Map<String, String> environment = System.getenv();
        return Installation.of(
                data,
                environment.get("ZHAGEN_DATABASE_URL"),
                environment.get("ZHAGEN_DATABASE_USER"),
                environment.get("ZHAGEN_DATABASE_PASSWORD"));
    }

    /** Does something to an installation; what stands in the way is said in two sentences. */
    static int told(Callable<Integer> work) throws Exception {
        try {
            return work.call();
        } catch (DatabaseFault fault) {
            System.err.println(fault.problem());
            System.err.println();
            System.err.println(fault.wayOut());
            return Main.CANNOT;
        }
    }
}
