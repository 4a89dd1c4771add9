package org.zhagen.kernel.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;

/**
 * The folder of a playbook, read once into memory under the limits of a bundle. Links are not followed, so that a folder
 * from elsewhere can't carry a file of this machine into a bundle.
 */
final class Folder {

    private final Path playbook;
    private final Findings findings;
    private final SortedMap<String, byte[]> parts = new TreeMap<>();
    private int total;

    private Folder(Path playbook, Findings findings) {
        this.playbook = playbook;
        this.findings = findings;
    }

    static @Nullable Bundle read(Path playbook, Findings findings) {
        return new Folder(playbook, findings).read();
    }

    private @Nullable Bundle read() {
        Findings own = new Findings();
        try {
            add(EntryNames.PLAYBOOK, playbook, own);
            Path signature = playbook.resolveSibling(EntryNames.SIGNATURE);
            if (Files.exists(signature, LinkOption.NOFOLLOW_LINKS)) {
                add(EntryNames.SIGNATURE, signature, own);
            }
            addTemplates(own);
        } catch (IOException failed) {
            own.add(DocumentCode.FILE_MISSING, Place.of(playbook.toString()));
        }
        findings.addAll(own.sorted());
        String from = playbook.resolveSibling("x").toString();
        return own.hasErrors()
                ? null
                : Parts.bundle(from.substring(0, from.length() - 1), playbook.toString(), parts, findings);
    }

    private void addTemplates(Findings own) throws IOException {
        Path documents = playbook.resolveSibling(EntryNames.DOCUMENTS);
        if (!Files.exists(documents, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(documents, LinkOption.NOFOLLOW_LINKS)) {
            own.add(BundleCode.BUNDLE_LINK, Place.of(documents.toString()), EntryNames.DOCUMENTS);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Path file : sorted(documents)) {
            String name = EntryNames.DOCUMENTS + file.getFileName();
            if (!EntryNames.isTemplate(name)) {
                own.add(BundleCode.BUNDLE_LEFT_OUT, Place.of(file.toString()), EntryNames.shown(name));
            } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                own.add(BundleCode.BUNDLE_NAME_TWICE, Place.of(file.toString()), name);
            } else {
                add(name, file, own);
            }
            if (seen.size() > Limits.ENTRIES - 2) { // beside the playbook and its signature
                own.add(BundleCode.BUNDLE_TOO_MANY, Place.of(documents.toString()), seen.size() + 2, Limits.ENTRIES);
                return;
            }
        }
    }

    private static List<Path> sorted(Path documents) throws IOException {
        try (Stream<Path> files = Files.list(documents)) {
            return files.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }

    private void add(String name, Path file, Findings own) throws IOException {
        Place at = Place.of(file.toString());
        if (Files.isSymbolicLink(file)) {
            own.add(BundleCode.BUNDLE_LINK, at, name);
            return;
        }
        if (!Files.isRegularFile(file)) {
            own.add(DocumentCode.FILE_MISSING, at);
            return;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(Limits.PART + 1);
            total += bytes.length;
            if (bytes.length > Limits.PART) {
                own.add(BundleCode.BUNDLE_PART_TOO_LARGE, at, Limits.PART / 1024);
            } else if (total > Limits.TOTAL) {
                own.add(BundleCode.BUNDLE_TOTAL_TOO_LARGE, at, Limits.TOTAL / 1024);
            } else {
                parts.put(name, bytes);
            }
        }
    }
}
