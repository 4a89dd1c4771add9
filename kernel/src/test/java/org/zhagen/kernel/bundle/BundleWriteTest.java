package org.zhagen.kernel.bundle;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhagen.kernel.document.Findings;

class BundleWriteTest {

    @TempDir
    Path temp = Path.of("");

    private final Findings findings = new Findings();

    @Test
    void whatIsUnpackedIsWhatWasPacked() throws IOException {
        Path folder = Sample.folder(temp.resolve("bell"));
        Path file = temp.resolve("bell.zhagen");
        requireNonNull(Bundles.write(folder, file, Sample.PLAYBOOKS, findings));
        Path target = temp.resolve("new/place");
        requireNonNull(Bundles.unpack(file, target, findings));
        assertEquals(List.of(), findings.sorted());
        for (String name : List.of("playbook.yaml", "documents/charter.md")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(name)), Files.readAllBytes(target.resolve(name)));
        }
        assertEquals(List.of("place"), names(temp.resolve("new")));
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws IOException {
        Path one = Sample.folder(temp.resolve("one"));
        Path two = Sample.folder(temp.resolve("two"));
        Files.writeString(one.resolve("documents/a.md"), "a");
        Files.writeString(two.resolve("documents/a.md"), "a");
        Files.setLastModifiedTime(two.resolve("playbook.yaml"), FileTime.fromMillis(0));
        Bundles.write(one, temp.resolve("1.zhagen"), Sample.PLAYBOOKS, findings);
        TimeZone home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Bundles.write(two.resolve("playbook.yaml"), temp.resolve("2.zhagen"), Sample.PLAYBOOKS, findings);
        } finally {
            TimeZone.setDefault(home);
        }
        assertEquals(-1, Files.mismatch(temp.resolve("1.zhagen"), temp.resolve("2.zhagen")));
    }

    @Test
    void packsNoPlaybookWithErrors() throws IOException {
        Path folder = Sample.folder(temp.resolve("bell"), Sample.YAML.replace("owner: steward", "owner: nobody"), "");
        Path file = temp.resolve("bell.zhagen");
        assertNull(Bundles.write(folder, file, Sample.PLAYBOOKS, findings));
        assertEquals(List.of("reference-unknown"), Sample.codes(findings));
        assertFalse(Files.exists(file));
    }

    @Test
    void packsNoLinks() throws IOException {
        Path folder = Sample.folder(temp.resolve("bell"));
        Path secret = Files.writeString(temp.resolve("secret"), "secret");
        Path link = Files.createSymbolicLink(folder.resolve("documents/link.md"), secret);
        assertNull(Bundles.write(folder, temp.resolve("bell.zhagen"), Sample.PLAYBOOKS, findings));
        Sample.only(findings, "bundle-link", link.toString());
    }

    @Test
    void saysWhatIsLeftOut() throws IOException {
        Path folder = Sample.folder(temp.resolve("bell"));
        Path draft = Files.writeString(folder.resolve("documents/草稿.md"), "x");
        Bundle bundle = requireNonNull(Bundles.write(folder, temp.resolve("bell.zhagen"), Sample.PLAYBOOKS, findings));
        assertEquals(
                List.of("documents/charter.md"), List.copyOf(bundle.templates().keySet()));
        Sample.only(findings, "bundle-left-out", draft.toString());
    }

    @Test
    void packsNoSignatureOfAnotherState() throws IOException {
        Path folder = Sample.folder(temp.resolve("bell"));
        var key = requireNonNull(KeyFiles.readPrivate(newKey(), findings));
        Signatures.write(folder, Sample.bundle(folder), key, null, findings);
        Files.writeString(folder.resolve("documents/charter.md"), "changed");
        assertNull(Bundles.write(folder, temp.resolve("bell.zhagen"), Sample.PLAYBOOKS, findings));
        Sample.only(
                findings,
                "signed-template-changed",
                folder.resolve("documents/charter.md").toString());
    }

    @Test
    void unpacksIntoAnEmptyFolderOnly() throws IOException {
        Path file = temp.resolve("bell.zhagen");
        Bundles.write(Sample.folder(temp.resolve("bell")), file, Sample.PLAYBOOKS, findings);
        Path target = Files.createDirectory(temp.resolve("target"));
        requireNonNull(Bundles.unpack(file, target, findings));
        Files.writeString(target.resolve("playbook.yaml"), "mine");
        assertNull(Bundles.unpack(file, target, findings));
        Sample.only(findings, "target-not-empty", target.toString());
        assertEquals("mine", Files.readString(target.resolve("playbook.yaml")));
    }

    @Test
    void nothingStaysOfABrokenBundle() throws IOException {
        Path file = Files.write(temp.resolve("evil.zhagen"), Zips.with("../evil.md", new byte[] {1}));
        assertNull(Bundles.unpack(file, temp.resolve("target"), findings));
        assertEquals(List.of("evil.zhagen"), names(temp));
    }

    @Test
    void nothingStaysOfAFailedWrite() throws IOException {
        Path folder = Sample.folder(temp.resolve("bell"));
        Path blocked = Files.createDirectory(temp.resolve("bell.zhagen"));
        Files.writeString(blocked.resolve("x"), "x");
        assertNull(Bundles.write(folder, blocked, Sample.PLAYBOOKS, findings));
        Sample.only(findings, "write-failed", blocked.toString());
        assertEquals(List.of("bell", "bell.zhagen"), names(temp));
    }

    private Path newKey() {
        Path key = temp.resolve("key.pem");
        requireNonNull(KeyFiles.create(key, findings));
        return key;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
