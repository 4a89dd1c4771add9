package org.zhagen.kernel.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.YamlReader;
import org.zhagen.kernel.playbook.PlaybookCode;

/** Makes a bundle of the bytes of its parts, wherever they came from. */
final class Parts {

    private Parts() {}

    /**
     * Makes a bundle; null, with findings, when a part is missing or can't be read.
     *
     * @param from stands before the name of a part in findings
     * @param playbook what the playbook file is called in findings
     */
    static @Nullable Bundle bundle(String from, String playbook, Map<String, byte[]> parts, Findings findings) {
        byte[] yaml = parts.get(EntryNames.PLAYBOOK);
        if (yaml == null) {
            findings.add(BundleCode.BUNDLE_NO_PLAYBOOK, Place.of(from + EntryNames.PLAYBOOK));
            return null;
        }
        Findings own = new Findings();
        Node tree = YamlReader.read(playbook, yaml, own);
        if (tree != null && !(tree instanceof Node.Mapping)) {
            own.add(DocumentCode.WRONG_SHAPE, tree.at(), "mapping");
        }
        SortedMap<String, String> texts = texts(from, parts, own);
        if (tree instanceof Node.Mapping map) {
            templatesExist(map, texts, own);
        }
        findings.addAll(own.sorted());
        if (own.hasErrors() || !(tree instanceof Node.Mapping map)) {
            return null;
        }
        String signature = texts.remove(EntryNames.SIGNATURE);
        return new Bundle(from, new String(yaml, StandardCharsets.UTF_8), map, texts, signature);
    }

    private static SortedMap<String, String> texts(String from, Map<String, byte[]> parts, Findings findings) {
        SortedMap<String, String> texts = new TreeMap<>();
        parts.forEach((name, bytes) -> {
            if (!name.equals(EntryNames.PLAYBOOK)) {
                try {
                    texts.put(name, text(bytes));
                } catch (CharacterCodingException notUtf8) {
                    findings.add(DocumentCode.NOT_UTF8, Place.of(from + name));
                }
            }
        });
        return texts;
    }

    /** The text of bytes in UTF-8; writing it in UTF-8 gives the same bytes again. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static void templatesExist(Node.Mapping tree, Map<String, String> texts, Findings findings) {
        if (!(tree.get("documents") instanceof Node.Listing documents)) {
            return;
        }
        for (Node document : documents.items()) {
            String template = document instanceof Node.Mapping map ? map.text("template") : null;
            if (template != null && !texts.containsKey(template)) {
                findings.add(PlaybookCode.TEMPLATE_MISSING, document.at(), template);
            }
        }
    }
}
