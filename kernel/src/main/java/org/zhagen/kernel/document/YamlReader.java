package org.zhagen.kernel.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document (JSON is a part of it) into a {@link Node} tree. Safe to use on a stranger's file: the size,
 * the depth and the number of values, aliases spelt out, are bounded; duplicate keys are findings; tags create nothing.
 */
public final class YamlReader {

    /** Largest file, in bytes. The longest standard playbook has about 60 KB. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(MAX_BYTES)
            .setAllowDuplicateKeys(true) // found by TreeBuilder, which can name both places
            .setMaxAliasesForCollections(Integer.MAX_VALUE) // TreeBuilder counts what they spell out
            .setAllowNonScalarKeys(true) // found by TreeBuilder, which knows the place
            .setUseMarks(true)
            .build();

    private YamlReader() {}

    /** Reads a file; null, with findings, when there is nothing to go on with. */
    public static @Nullable Node read(Path file, Findings findings) {
        try {
            if (!Files.isRegularFile(file)) {
                findings.add(DocumentCode.FILE_MISSING, Place.of(file.toString()));
                return null;
            }
            if (Files.size(file) > MAX_BYTES) {
                findings.add(DocumentCode.FILE_TOO_LARGE, Place.of(file.toString()), MAX_BYTES / 1024);
                return null;
            }
            return read(file.toString(), Files.readAllBytes(file), findings);
        } catch (IOException failed) {
            findings.add(DocumentCode.FILE_MISSING, Place.of(file.toString()));
            return null;
        }
    }

    /** Reads the bytes of a file that is called {@code name} in findings. */
    public static @Nullable Node read(String name, byte[] bytes, Findings findings) {
        if (bytes.length > MAX_BYTES) {
            findings.add(DocumentCode.FILE_TOO_LARGE, Place.of(name), MAX_BYTES / 1024);
            return null;
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            findings.add(DocumentCode.NOT_UTF8, Place.of(name));
            return null;
        }
        return readText(name, text.startsWith("\uFEFF") ? text.substring(1) : text, findings);
    }

    private static @Nullable Node readText(String name, String text, Findings findings) {
        try {
            Iterator<org.snakeyaml.engine.v2.nodes.Node> documents =
                    new Compose(SETTINGS).composeAllFromString(text).iterator();
            if (!documents.hasNext()) {
                findings.add(DocumentCode.EMPTY_DOCUMENT, Place.of(name));
                return null;
            }
            Node root = new TreeBuilder(name, text, findings).build(documents.next());
            if (documents.hasNext()) {
                findings.add(
                        DocumentCode.SEVERAL_DOCUMENTS,
                        TreeBuilder.place(name, documents.next().getStartMark()));
            }
            return root;
        } catch (MarkedYamlEngineException broken) {
            Optional<Mark> mark = broken.getProblemMark().or(broken::getContextMark);
            findings.add(DocumentCode.YAML_SYNTAX, TreeBuilder.place(name, mark), String.valueOf(broken.getProblem()));
            return null;
        } catch (ReaderException strange) { // such as NUL
            int found = strange.getCodePoint();
            findings.add(DocumentCode.STRANGE_CHARACTER, first(name, text, found), "U+%04X".formatted(found));
            return null;
        } catch (YamlEngineException broken) {
            findings.add(DocumentCode.YAML_SYNTAX, Place.of(name), String.valueOf(broken.getMessage()));
            return null;
        } catch (StackOverflowError tooDeep) { // the composer recurses before the depth can be counted
            findings.add(DocumentCode.TOO_DEEP, Place.of(name), TreeBuilder.MAX_DEPTH);
            return null;
        }
    }

    /** Where a character stands first: the composer says how far it is in its buffer only. */
    private static Place first(String name, String text, int character) {
        String before = text.substring(0, Math.max(0, text.indexOf(character)));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Place(name, line, 1 + before.codePointCount(before.lastIndexOf('\n') + 1, before.length()));
    }
}
