package org.zhagen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.zhagen.access.Ids;
import org.zhagen.database.TestDatabaseInitializer;
import org.zhagen.identity.People;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/api/README.md} shows is what happens: each example is run, in order, against the demo city. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class ApiExamplesTest {

    private static final Path DOCUMENT = Path.of("docs/api/README.md");

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private final JsonMapper json = new JsonMapper();
    private final Map<String, String> values = new HashMap<>();

    @Test
    void whatTheDocumentShowsHappens() throws Exception {
        values.put("OFFICE", token("xu-huaiyuan", "reform-office"));
        values.put("STREET", token("song-yunzhou", "sub-district"));
        values.put("ADMIN", token("dai-mingxu", "system-admin"));
        values.put("AUDITOR", token("qin-shouzheng", "audit-admin"));
        List<String> wrong = new ArrayList<>();
        List<ShownExample> examples = ShownExample.of(DOCUMENT);
        assertThat(examples).hasSizeGreaterThan(30);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (ShownExample example : examples) {
                try {
                    differences(client, example).forEach(each -> wrong.add(example.at() + ": " + each));
                } catch (RuntimeException | AssertionError broken) {
                    wrong.add(example.at() + ": " + broken);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private String token(String person, String role) {
        return new People(context).secret(Ids.named("person", person), role);
    }

    private List<String> differences(HttpClient client, ShownExample example) throws IOException, InterruptedException {
        String command = example.command();
        if (command.startsWith("SERVER=")) {
            values.put("SERVER", "http://127.0.0.1:" + port);
            return List.of();
        }
        List<String> words = ShellWords.of(command, values);
        if (words.getFirst().equals("echo")) {
            Files.writeString(folder.resolve(words.getLast()), words.get(1) + "\n");
            return List.of();
        }
        CurlCommand curl = new CurlCommand(words, folder);
        HttpResponse<byte[]> answer = client.send(curl.request(), HttpResponse.BodyHandlers.ofByteArray());
        Path output = curl.output();
        if (output != null) {
            Files.write(output, answer.body());
            return answer.statusCode() == 200 ? List.of() : List.of("status " + answer.statusCode());
        }
        return differences(example, answer);
    }

    private List<String> differences(ShownExample example, HttpResponse<byte[]> answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        ShownAnswer shown = new ShownAnswer(values);
        if (answer.statusCode() != example.status()) {
            return List.of("shown " + example.status() + ", given " + answer.statusCode() + " " + body);
        }
        for (String header : example.headers()) {
            String[] parts = header.split(": ", 2);
            shown.text(parts[0], parts[1], answer.headers().firstValue(parts[0]).orElse(null));
        }
        if (!example.body().isEmpty()) {
            shown.json("", json.readTree(example.body()), json.readTree(body));
        }
        return shown.differences();
    }
}
