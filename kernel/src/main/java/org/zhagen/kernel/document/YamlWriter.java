package org.zhagen.kernel.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes a tree as YAML for people. Comments and layout of the file that it came from are not kept. */
public final class YamlWriter {

    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setSchema(
                    new CoreSchema()) // that of the reader, so that it quotes what the reader would take for a number
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setWidth(110)
            .build();

    private YamlWriter() {}

    /** The tree as a YAML document; reading it again gives the same tree. */
    public static String write(Node node) {
        return new Dump(SETTINGS).dumpToString(plain(node));
    }

    /** The tree as plain Java values: maps, lists, strings, numbers, booleans and null. */
    public static @Nullable Object plain(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.value();
            case Node.Listing list ->
                list.items().stream().map(YamlWriter::plain).toList();
            case Node.Mapping map -> {
                Map<String, @Nullable Object> entries = new LinkedHashMap<>();
                map.entries().forEach((key, entry) -> entries.put(key, plain(entry.value())));
                yield entries;
            }
        };
    }
}
