package org.zhagen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published schemas and the reference are what the code reads. */
class SchemaCommandTest {

    private static final Path DOCS = Path.of("docs");
    private static final String RENEW =
            "run ./zhagen schema --all docs/schema --reference docs/playbook-reference.md to renew ";

    @Test
    void thePublishedFilesAreUpToDate(@TempDir Path folder) throws IOException {
        Path reference = folder.resolve("playbook-reference.md");
        assertEquals(
                Exit.FINE,
                Main.run("schema", "--all", folder.resolve("schema").toString(), "--reference", reference.toString()));
        for (String name : List.of(
                "schema/playbook-1.json",
                "schema/adaptation-1.json",
                "schema/dictionary-1.json",
                "playbook-reference.md")) {
            Path published = DOCS.resolve(name);
            String text = Files.exists(published) ? Files.readString(published) : "";
            assertEquals(Files.readString(folder.resolve(name)), text, RENEW + name);
        }
    }

    @Test
    void aFolderThatCannotBeIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertEquals(
                Exit.USAGE, Main.run("schema", "--all", file.resolve("below").toString()));
        assertEquals(Exit.USAGE, Main.run("schema", "playbok"));
    }
}
