package org.zhagen.kernel.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.DocumentCode;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Playbooks;

/**
 * Bundle files ({@code .zhagen}): a zip file with {@code playbook.yaml}, its templates {@code documents/*.md} and, where it
 * is signed, {@code signature.json}; nothing else. A stranger's bundle is safe to read: names, sizes and headers are checked
 * before anything is used, and only {@link #unpack} writes to the disk.
 */
public final class Bundles {

    private Bundles() {}

    /** Reads a bundle file; null, with findings, when anything about it is wrong. */
    public static @Nullable Bundle read(Path zip, Findings findings) {
        Place at = Place.of(zip.toString());
        if (!Files.isRegularFile(zip)) {
            findings.add(DocumentCode.FILE_MISSING, at);
            return null;
        }
        try (InputStream in = Files.newInputStream(zip)) {
            return read(zip.toString(), in.readNBytes(Limits.FILE + 1), findings);
        } catch (IOException failed) {
            findings.add(DocumentCode.FILE_MISSING, at);
            return null;
        }
    }

    /** Reads the bytes of a bundle that is called {@code name} in findings, such as an upload. */
    public static @Nullable Bundle read(String name, byte[] bytes, Findings findings) {
        Map<String, byte[]> parts = ZipArchive.read(name, bytes, findings);
        String from = name + Bundle.INSIDE;
        return parts == null ? null : Parts.bundle(from, from + EntryNames.PLAYBOOK, parts, findings);
    }

    /**
     * Makes a bundle of texts that are in memory already, under the limits of a bundle file; null, with findings, when that
     * fails.
     *
     * @param name what the bundle is called in findings; its playbook file is called so itself
     * @param templates Markdown by name ({@code documents/charter.md})
     * @param signature the text of {@code signature.json}; null where it is not signed
     */
    public static @Nullable Bundle of(
            String name, String yaml, Map<String, String> templates, @Nullable String signature, Findings findings) {
        SortedMap<String, byte[]> parts = new TreeMap<>();
        parts.put(EntryNames.PLAYBOOK, yaml.getBytes(StandardCharsets.UTF_8));
        if (signature != null) {
            parts.put(EntryNames.SIGNATURE, signature.getBytes(StandardCharsets.UTF_8));
        }
        Findings own = new Findings();
        templates.forEach((template, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (!EntryNames.isTemplate(template)) {
                own.add(BundleCode.BUNDLE_NAME_UNKNOWN, Place.of(name), EntryNames.shown(template));
            } else if (bytes.length > Limits.PART) {
                own.add(BundleCode.BUNDLE_PART_TOO_LARGE, Place.of(template), Limits.PART / 1024);
            }
            parts.put(template, bytes);
        });
        if (parts.values().stream().mapToLong(bytes -> bytes.length).sum() > Limits.TOTAL) {
            own.add(BundleCode.BUNDLE_TOTAL_TOO_LARGE, Place.of(name), Limits.TOTAL / 1024);
        }
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : Parts.bundle("", name, parts, findings);
    }

    /** The bytes of the bundle file of a bundle; the same content gives the same bytes. */
    public static byte[] bytes(Bundle bundle) {
        return ZipWriter.bytes(bundle);
    }

    /** Reads a playbook's folder, or a playbook file with what lies beside it; null, with findings, when that fails. */
    public static @Nullable Bundle readFolder(Path folderOrYaml, Findings findings) {
        return Folder.read(playbookFile(folderOrYaml), findings);
    }

    /** The same, and the playbook must have no errors. */
    public static @Nullable Bundle readFolder(Path folderOrYaml, Playbooks playbooks, Findings findings) {
        Bundle bundle = readFolder(folderOrYaml, findings);
        return bundle == null || playbooks.check(bundle.tree(), findings) == null ? null : bundle;
    }

    /** Reads a folder, a playbook file ({@code .yaml}) or else a bundle file. */
    public static @Nullable Bundle readAny(Path path, Findings findings) {
        String name = String.valueOf(path.getFileName());
        boolean folder = Files.isDirectory(path) || name.endsWith(".yaml") || name.endsWith(".yml");
        return folder ? readFolder(path, findings) : read(path, findings);
    }

    /**
     * Writes a playbook's folder as a bundle file, replacing one that is there. The same folder gives the same bytes. Nothing
     * is written when the playbook has errors or its signature is not one of this very content.
     *
     * @return the bundle written; null, with findings, when none was
     */
    public static @Nullable Bundle write(Path folder, Path out, Playbooks playbooks, Findings findings) {
        Bundle bundle = readFolder(folder, playbooks, findings);
        if (bundle == null || (bundle.signature() != null && !Signatures.covers(bundle, findings))) {
            return null;
        }
        try {
            AtomicFiles.write(out, ZipWriter.bytes(bundle));
            return bundle;
        } catch (IOException failed) {
            findings.add(
                    BundleCode.WRITE_FAILED,
                    Place.of(out.toString()),
                    failed.getClass().getSimpleName());
            return null;
        }
    }

    /**
     * Unpacks a bundle into a folder that is not there yet, or is empty. The folder appears whole or not at all.
     *
     * @return the bundle unpacked; null, with findings, when none was
     */
    public static @Nullable Bundle unpack(Path zip, Path folder, Findings findings) {
        Bundle bundle = read(zip, findings);
        if (bundle == null) {
            return null;
        }
        Place at = Place.of(folder.toString());
        try {
            if (!AtomicFiles.isFree(folder)) {
                findings.add(BundleCode.TARGET_NOT_EMPTY, at);
                return null;
            }
            AtomicFiles.writeFolder(folder, ZipWriter.files(bundle));
            return bundle;
        } catch (IOException failed) {
            findings.add(BundleCode.WRITE_FAILED, at, failed.getClass().getSimpleName());
            return null;
        }
    }

    /** The playbook file that a path means: the path itself, or {@code playbook.yaml} in it. */
    static Path playbookFile(Path folderOrYaml) {
        return Files.isDirectory(folderOrYaml) ? folderOrYaml.resolve(EntryNames.PLAYBOOK) : folderOrYaml;
    }
}
