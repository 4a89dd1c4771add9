package org.zhagen.start;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zhagen serve}: production. */
@Command(
        name = "serve",
        description = {
            "正式运行。数据库：data/ 内自带，或由 ZHAGEN_DATABASE_URL、_USER、_PASSWORD 指定。",
            "Runs for production, with its own database in data/ or the one of ZHAGEN_DATABASE_URL, _USER, _PASSWORD."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description =
                    "Network address to listen on; a reverse proxy with TLS stands before it (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--data",
            defaultValue = "data",
            paramLabel = "FOLDER",
            description = "Where the data is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        return Launch.production(data)
                .with("server.address", address)
                .with("server.port", port)
                .run();
    }
}
