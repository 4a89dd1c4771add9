package org.zhagen.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The playbooks that travel with the product, as they were written. */
final class StandardPlaybooks {

    private StandardPlaybooks() {}

    /**
     * One playbook.
     *
     * @param folder its name
     * @param templates Markdown by name ({@code documents/charter.md})
     */
    record Text(String folder, String yaml, SortedMap<String, String> templates) {}

    /** All of them, by id. */
    static List<Text> all() {
        return read("playbooks/*");
    }

    /** The version of the whistle before the standard one, so that the demo has something to compare and to upgrade. */
    static Text earlierWhistle() {
        return read("demo/whistle-1.1.0").getFirst();
    }

    private static List<Text> read(String folders) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folders + "/playbook.yaml");
            List<Text> texts = new ArrayList<>();
            for (Resource file : found) {
                texts.add(new Text(folder(file), text(file), templates(file)));
            }
            texts.sort(Comparator.comparing(Text::folder));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String folder(Resource file) throws IOException {
        String address = file.getURL().toString();
        String folder = address.substring(0, address.lastIndexOf('/'));
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private static SortedMap<String, String> templates(Resource playbook) throws IOException {
        String beside = playbook.getURL().toString().replaceAll("playbook\\.yaml$", "documents/*.md");
        SortedMap<String, String> templates = new TreeMap<>();
        for (Resource file : Arrays.asList(new PathMatchingResourcePatternResolver().getResources(beside))) {
            templates.put("documents/" + Objects.requireNonNull(file.getFilename()), text(file));
        }
        return templates;
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }
}
