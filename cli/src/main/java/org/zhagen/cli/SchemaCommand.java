package org.zhagen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.adaptation.Adaptation;
import org.zhagen.kernel.document.CanonicalJson;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.SchemaReference;
import org.zhagen.kernel.playbook.PlaybookFormat;
import org.zhagen.kernel.site.Dictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the JSON Schemas of the file formats, and writes the published copies of them. */
@Command(
        name = "schema",
        description = {"输出文件格式的 JSON Schema 和说明。", "Shows the JSON Schema of a file format, or writes it to files."})
final class SchemaCommand implements Callable<Integer> {

    /** What people of the format read first. */
    private static final String INTRODUCTION =
            "Every key of the format, made from the code that reads it; `./zhagen schema --reference FILE` writes this page.";

    /** The formats. */
    enum Format {
        PLAYBOOK,
        ADAPTATION,
        DICTIONARY;

        Node schema() {
            return switch (this) {
                case PLAYBOOK -> PlaybookFormat.schema();
                case ADAPTATION -> Adaptation.schema();
                case DICTIONARY -> Dictionary.schema();
            };
        }

        String file() {
            return name().toLowerCase(Locale.ROOT) + "-1.json";
        }
    }

    @ParentCommand
    private Main main = new Main();

    @Parameters(
            arity = "0..1",
            paramLabel = "FORMAT",
            defaultValue = "PLAYBOOK",
            description = "playbook, adaptation, dictionary (default: playbook)")
    private Format format = Format.PLAYBOOK;

    @Option(names = "--all", paramLabel = "DIR", description = "Writes all schemas into a folder.")
    private @Nullable Path all;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "Writes the format reference (Markdown) to a file.")
    private @Nullable Path reference;

    @Override
    public Integer call() {
        Console console = main.console();
        try {
            if (all != null) {
                for (Format each : Format.values()) {
                    write(all.resolve(each.file()), CanonicalJson.pretty(each.schema()));
                }
            }
            if (reference != null) {
                write(reference, SchemaReference.of(format.schema(), INTRODUCTION));
            }
        } catch (IOException refused) {
            console.err().println(console.say("无法写入：", "Can't write: ") + refused.getMessage());
            return Exit.USAGE;
        }
        if (all == null && reference == null) {
            console.out().print(CanonicalJson.pretty(format.schema()));
        }
        return Exit.FINE;
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }
}
