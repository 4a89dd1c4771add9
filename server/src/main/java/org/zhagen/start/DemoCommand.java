package org.zhagen.start;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zhagen demo}: the demo city on this machine. */
@Command(
        name = "demo",
        description = {"在本机启动示范城市“清河市”。", "Starts the demo city on this machine."},
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "PORT",
            description = "Port on 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            defaultValue = "data-demo",
            paramLabel = "FOLDER",
            description = "Where the city is kept (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data-demo");

    @Override
    public Integer call() {
        return Launch.demo(data)
                .with("server.address", "127.0.0.1")
                .with("server.port", port)
                .run();
    }
}
