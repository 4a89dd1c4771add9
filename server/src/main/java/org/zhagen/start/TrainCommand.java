package org.zhagen.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the demo, looks at some pages and stops, so that the virtual machine learns which classes a start needs. */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("/", "/sign-in", "/welcome", "/library", "/api/v1/units", "/actuator/health");

    @Option(names = "--data", required = true)
    private Path data = Path.of("training");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext server = Launch.demo(data)
                        .with("server.address", "127.0.0.1")
                        .with("server.port", 0)
                        .start();
                HttpClient client = HttpClient.newHttpClient()) {
            String port = server.getEnvironment().getRequiredProperty("local.server.port");
            for (String page : PAGES) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                        .build();
                client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        }
        return 0;
    }
}
