package org.zhagen.kernel.bundle;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhagen.kernel.document.Findings;

/** What strangers may send. */
class BundleReadTest {

    private final Findings findings = new Findings();

    @Test
    void readsWhatACommonZipProgramMakes() throws IOException {
        SequencedMap<String, byte[]> parts = Zips.parts();
        parts.putFirst("documents/", new byte[0]);
        Bundle bundle = requireNonNull(Bundles.read("b.zhagen", Zips.deflated(parts), findings));
        assertEquals(Sample.YAML, bundle.yaml());
        assertEquals(Sample.CHARTER, bundle.templates().get("documents/charter.md"));
        assertEquals("bell@1.0.0", bundle.name());
        assertNull(bundle.signature());
        assertFalse(findings.hasErrors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "documents/../../evil.md",
                "documents/..",
                "/etc/passwd",
                "documents\\evil.md",
                "..\\evil.md",
                "C:/evil.md",
                "c:evil.md",
                "documents/evil.md\0.png",
                "documents/\u001b[2J.md"
            })
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        refused(Zips.with(name, new byte[] {1}), "bundle-name-unsafe", "b.zhagen!/" + EntryNames.shown(name));
        assertFalse(findings.sorted().getFirst().toString().chars().anyMatch(Character::isISOControl));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "readme.txt",
                "documents/a/b.md",
                "documents/.hidden.md",
                "documents/./a.md",
                "documents//a.md",
                "./playbook.yaml",
                "Playbook.yaml",
                "documents/a.html",
                "documents/章程.md"
            })
    void refusesNamesThatDoNotBelong(String name) throws IOException {
        refused(Zips.with(name, new byte[] {1}), "bundle-name-unknown", "b.zhagen!/" + name);
    }

    @Test
    void refusesAFolderWithContent() throws IOException {
        byte[] zip = Zips.replace(Zips.with("documents0", new byte[] {1}), "documents0", "documents/");
        refused(zip, "bundle-name-unknown", "b.zhagen!/documents/");
    }

    @Test
    void refusesTheSameNameTwice() throws IOException {
        byte[] zip = Zips.replace(Zips.with("documents/charteR.md", new byte[] {1}), "charteR", "charter");
        refused(zip, "bundle-name-twice", "b.zhagen!/documents/charter.md");
    }

    @Test
    void refusesNamesThatDifferByCaseOnly() throws IOException {
        refused(
                Zips.with("documents/Charter.md", new byte[] {1}),
                "bundle-name-twice",
                "b.zhagen!/documents/Charter.md");
    }

    @Test
    void refusesLinks() throws IOException {
        byte[] zip = Zips.with("documents/link.md", Sample.utf8("/etc/passwd"));
        Zips.buffer(zip).putInt(Zips.central(zip, 2) + 38, 0xA1FF << 16);
        refused(zip, "bundle-link", "b.zhagen!/documents/link.md");
    }

    @Test
    void refusesEncryptedParts() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        ByteBuffer buffer = Zips.buffer(zip);
        int central = Zips.central(zip, 1);
        int local = Zips.local(zip, 1);
        buffer.putShort(central + 8, (short) (buffer.getShort(central + 8) | 1));
        buffer.putShort(local + 6, (short) (buffer.getShort(local + 6) | 1));
        refused(zip, "bundle-encrypted", "b.zhagen!/documents/charter.md");
    }

    @Test
    void refusesOtherMethods() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        Zips.buffer(zip).putShort(Zips.central(zip, 1) + 10, (short) 12);
        Zips.buffer(zip).putShort(Zips.local(zip, 1) + 8, (short) 12);
        refused(zip, "bundle-method", "b.zhagen!/documents/charter.md");
    }

    @Test
    void refusesABombWhateverItsHeadersSay() throws IOException {
        byte[] zip = Zips.with("documents/bomb.md", new byte[1024 * 1024]);
        refused(zip.clone(), "bundle-ratio", "b.zhagen!/documents/bomb.md");
        Zips.buffer(zip).putInt(Zips.central(zip, 2) + 24, 10);
        refused(zip, "bundle-ratio", "b.zhagen!/documents/bomb.md");
    }

    @Test
    void refusesALargePart() throws IOException {
        byte[] zip = Zips.with("documents/large.md", Zips.hexadecimal(Limits.PART + 1, 1));
        Zips.buffer(zip).putInt(Zips.central(zip, 2) + 24, 10);
        refused(zip, "bundle-part-too-large", "b.zhagen!/documents/large.md");
    }

    @Test
    void refusesALargeTotal() throws IOException {
        SequencedMap<String, byte[]> parts = Zips.parts();
        for (int i = 0; i < 10; i++) {
            parts.put("documents/p" + i + ".md", Zips.hexadecimal(Limits.PART, i));
        }
        refused(Zips.deflated(parts), "bundle-total-too-large", "b.zhagen!/documents/p9.md");
    }

    @Test
    void refusesManyParts() throws IOException {
        SequencedMap<String, byte[]> parts = Zips.parts();
        for (int i = 0; i < 199; i++) {
            parts.put("documents/p" + i + ".md", new byte[0]);
        }
        refused(Zips.deflated(parts), "bundle-too-many", "b.zhagen");
    }

    @Test
    void refusesAHugeFile() {
        refused(new byte[Limits.FILE + 1], "bundle-too-large", "b.zhagen");
    }

    @Test
    void refusesWhatIsNoZipFile() {
        refused(new byte[0], "bundle-not-zip", "b.zhagen");
        refused(Sample.utf8(Sample.YAML), "bundle-not-zip", "b.zhagen");
    }

    @Test
    void refusesEveryBeginningOfABundle() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        for (int length = 0; length < zip.length; length++) {
            refused(Arrays.copyOf(zip, length), length < 4 ? "bundle-not-zip" : "bundle-truncated", "b.zhagen");
        }
    }

    @Test
    void refusesSomethingBehindTheEnd() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        refused(Arrays.copyOf(zip, zip.length + 1), "bundle-trailing", "b.zhagen");
        refused(Arrays.copyOf(zip, zip.length + 100), "bundle-trailing", "b.zhagen");
    }

    @Test
    void refusesSomethingBeforeTheBeginning() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        byte[] more = new byte[zip.length + 8];
        System.arraycopy(zip, 0, more, 8, zip.length);
        refused(more, "bundle-broken", "b.zhagen");
    }

    @Test
    void refusesPartsThatShareBytes() throws IOException {
        byte[] zip = Zips.replace(Zips.with("documents/chartex.md", new byte[] {1}), "chartex", "charter");
        Zips.buffer(zip).putInt(Zips.central(zip, 2) + 42, Zips.local(zip, 1));
        refused(zip, "bundle-broken", "b.zhagen");
    }

    @Test
    void refusesADirectoryThatNamesPartsOtherwise() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        zip[Zips.central(zip, 1) + 46 + "documents/".length()] = 'C';
        refused(zip, "bundle-broken", "b.zhagen");
    }

    @Test
    void refusesDamagedContent() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        zip[Zips.central(zip, 0) + 16] ^= 1; // the checksum
        refused(zip, "bundle-broken", "b.zhagen!/playbook.yaml");
    }

    @Test
    void neitherFailsNorMisreadsWhateverBytesChange() throws IOException {
        byte[] zip = Zips.deflated(Zips.parts());
        SplittableRandom random = new SplittableRandom(20);
        for (int i = 0; i < 3000; i++) {
            byte[] changed = zip.clone();
            for (int k = random.nextInt(1, 4); k > 0; k--) {
                changed[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            Findings own = new Findings();
            Bundle bundle = Bundles.read("b.zhagen", changed, own);
            if (bundle == null) {
                assertTrue(own.hasErrors());
            } else { // a date or a version, of which nothing depends
                assertEquals(Sample.YAML, bundle.yaml());
                assertEquals(Sample.CHARTER, bundle.templates().get("documents/charter.md"));
            }
        }
    }

    @Test
    void needsAPlaybook() throws IOException {
        SequencedMap<String, byte[]> parts = Zips.parts();
        parts.remove("playbook.yaml");
        refused(Zips.deflated(parts), "bundle-no-playbook", "b.zhagen!/playbook.yaml");
    }

    @Test
    void needsTheTemplatesThatThePlaybookNames() throws IOException {
        SequencedMap<String, byte[]> parts = Zips.parts();
        parts.remove("documents/charter.md");
        assertNull(Bundles.read("b.zhagen", Zips.deflated(parts), findings));
        assertTrue(Sample.codes(findings).contains("template-missing"));
        assertEquals(
                "b.zhagen!/playbook.yaml", findings.sorted().getFirst().at().file());
    }

    @Test
    void needsTemplatesInUtf8() throws IOException {
        refused(
                Zips.with("documents/gbk.md", new byte[] {(byte) 0xD5, (byte) 0xC2}),
                "not-utf8",
                "b.zhagen!/documents/gbk.md");
    }

    @Test
    void saysWhereAPlaybookIsBroken() throws IOException {
        SequencedMap<String, byte[]> parts = Zips.parts();
        parts.put("playbook.yaml", Sample.utf8("format: zhagen/1\nid: [\n"));
        assertNull(Bundles.read("b.zhagen", Zips.deflated(parts), findings));
        assertEquals(
                "b.zhagen!/playbook.yaml:3:1", findings.sorted().getFirst().at().toString());
    }

    private void refused(byte[] zip, String code, String at) {
        Findings own = new Findings();
        assertNull(Bundles.read("b.zhagen", zip, own));
        Sample.only(own, code, at);
        findings.addAll(own.sorted());
    }
}
