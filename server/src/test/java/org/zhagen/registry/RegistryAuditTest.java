package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.access.Acting;
import org.zhagen.audit.AuditEntry;
import org.zhagen.audit.AuditFilter;
import org.zhagen.audit.AuditLog;
import org.zhagen.audit.AuditPermission;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.web.Paging;

/** What is done with playbooks is in the audit: by whom, on what, from where, with which end. */
@PageTest
class RegistryAuditTest {

    private static final Acting AUDITOR = As.person("", AuditPermission.READ);

    private final Acting office =
            As.person("9901", RegistryPermission.READ, RegistryPermission.CURATE, RegistryPermission.PUBLISH);
    private final String id = "a" + UUID.randomUUID().toString().replace("-", "");

    @Autowired
    private AuditLog log;

    @Autowired
    private Clock clock;

    @Autowired
    private PlaybookTraces traces;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private ForeignBundles bundles;

    private List<AuditEntry> entries(Acting of) {
        LocalDate today = LocalDate.now(clock);
        AuditFilter filter = new AuditFilter(today, today, of.person(), "", "", "", "", "", "");
        return done(log.search(AUDITOR, filter, Paging.first(100))).rows().reversed();
    }

    private List<String> acts(Acting of) {
        return entries(of).stream()
                .map(entry -> entry.action() + " " + entry.result())
                .toList();
    }

    private Draft draft(Acting acting, String version) {
        StandardPlaybooks.Text text = StandardPlaybooks.all().getFirst();
        String yaml = text.yaml()
                .replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst("(?m)^title: .*$", "title: 往返")
                .replaceFirst("(?m)^version: .*$", "version: " + version);
        return done(drafts.take(acting, yaml, text.templates()));
    }

    @Test
    void fromTheFirstDraftToTheRetirement() {
        Draft discarded = draft(office, "1.0.0");
        done(drafts.discard(office, discarded.id(), discarded.version()));
        Draft draft = draft(office, "1.0.0");
        PlaybookVersion version = done(drafts.publish(office, draft.id(), draft.version(), new PublishDraft("", "")));
        done(versions.retire(office, id, version.version(), new RetireDraft("不再适用", "")));
        assertThat(acts(office))
                .containsExactly(
                        "registry.draft-begin done",
                        "registry.draft-discard done",
                        "registry.draft-begin done",
                        "registry.version-publish done",
                        "registry.version-retire done");
        AuditEntry published = entries(office).get(3);
        assertThat(published.subject().id()).isEqualTo(id + "@1.0.0");
        assertThat(published.details()).containsEntry("digest", version.digest());
        assertThat(published.address()).isEqualTo("192.0.2.1");
        assertThat(published.region()).isEqualTo("9901");
    }

    @Test
    void bundlesAndTheirRefusal() {
        Draft draft = draft(office, "1.0.0");
        done(drafts.publish(office, draft.id(), draft.version(), new PublishDraft("", "")));
        byte[] bundle = Bundles.bytes(
                done(versions.find(office, id, new Version(1, 0, 0))).bundle());
        Acting other = As.person("9902", RegistryPermission.CURATE, RegistryPermission.PUBLISH);
        ForeignBundle foreign = done(bundles.upload(other, "x.zhagen", bundle));
        done(bundles.upload(other, "x.zhagen", bundle));
        done(bundles.take(other, foreign.id(), new TakeOver("draft", "", "", "")));
        byte[] unsigned = draft.yaml().getBytes(StandardCharsets.UTF_8);
        ForeignBundle text = done(bundles.upload(other, "x.yaml", unsigned));
        assertThat(codes(bundles.take(other, text.id(), new TakeOver("version", "", "", ""))))
                .contains("template-missing");
        Draft next = draft(other, "1.1.0");
        assertThat(codes(drafts.publish(other, next.id(), next.version(), new PublishDraft("改了", ""))))
                .contains("playbook-elsewhere");
        assertThat(acts(other))
                .containsExactly(
                        "registry.bundle-upload done",
                        "registry.bundle-draft done",
                        "registry.draft-begin done",
                        "registry.bundle-upload done",
                        "registry.bundle-publish refused",
                        "registry.draft-begin done",
                        "registry.version-publish refused");
    }

    @Test
    void whoMayNotIsKeptToo() {
        Acting reader = As.person("9901", RegistryPermission.READ);
        assertThat(codes(drafts.take(reader, "id: x", new TreeMap<>()))).containsExactly("NotYours");
        assertThat(acts(reader)).containsExactly("access.refused refused");
    }

    @Test
    void aKeyOfTheInstallationIsMadeOnce(@TempDir Path folder) {
        SigningKey key = new SigningKey(folder.resolve("own.pem").toString(), traces);
        String fingerprint = key.get().fingerprint();
        assertThat(key.get().fingerprint()).isEqualTo(fingerprint);
        assertThat(new SigningKey(folder.resolve("own.pem").toString(), traces)
                        .get()
                        .fingerprint())
                .isEqualTo(fingerprint);
        LocalDate today = LocalDate.now(clock);
        AuditFilter filter = new AuditFilter(today, today, null, "registry.key-make", "key", fingerprint, "", "", "");
        assertThat(done(log.search(AUDITOR, filter, Paging.first(10))).rows()).hasSize(1);
    }
}
