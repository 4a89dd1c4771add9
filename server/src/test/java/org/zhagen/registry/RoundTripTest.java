package org.zhagen.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhagen.access.Outcomes.codes;
import static org.zhagen.access.Outcomes.done;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.EdECPrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Outcome;
import org.zhagen.identity.As;
import org.zhagen.identity.PageTest;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.bundle.KeyFiles;
import org.zhagen.kernel.bundle.Signatures;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.web.Paging;

/** A playbook through the front doors: drafted, published, compared, exported, taken over elsewhere, retired. */
@PageTest
class RoundTripTest {

    private static final Version FIRST = Objects.requireNonNull(Version.parse("1.0.0"));
    private static final Version SECOND = Objects.requireNonNull(Version.parse("1.1.0"));
    private static final PublishDraft NOTES = new PublishDraft("修订文字。", "");

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private ForeignBundles bundles;

    @Autowired
    private Library library;

    @Autowired
    private Publisher publisher;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient database;

    @TempDir
    private Path folder;

    private static Acting office(String region) {
        return As.person(region, RegistryPermission.READ, RegistryPermission.CURATE, RegistryPermission.PUBLISH);
    }

    private static final StandardPlaybooks.Text TEXT = StandardPlaybooks.all().stream()
            .filter(text -> text.folder().equals("grid"))
            .findFirst()
            .orElseThrow();

    /** A playbook of its own for each test, with the texts of a standard one. */
    private static String yaml(String id, String version) {
        return TEXT.yaml()
                .replaceFirst("(?m)^id: .*$", "id: " + id)
                .replaceFirst("(?m)^title: .*$", "title: 往返")
                .replaceFirst("(?m)^version: .*$", "version: " + version);
    }

    private static String fresh() {
        return "p" + UUID.randomUUID().toString().replace("-", "");
    }

    private PlaybookVersion published(Acting acting, String id, String version) {
        Draft draft = done(drafts.take(acting, yaml(id, version), TEXT.templates()));
        return done(drafts.publish(acting, draft.id(), draft.version(), NOTES));
    }

    private List<String> offered(Acting acting, String id) {
        LibrarySearch all = new LibrarySearch("", LibraryEntry.Kind.PLAYBOOK, null, null, null, null);
        return done(library.search(acting, all, Paging.first(200))).hits().rows().stream()
                .map(LibraryHit::key)
                .filter(id::equals)
                .toList();
    }

    private byte[] elsewhere(String id, String version) {
        return Bundles.bytes(signed(id, version));
    }

    /** A bundle that another city has signed with a key of its own. */
    private Bundle signed(String id, String version) {
        Findings findings = new Findings();
        Bundle bundle = Objects.requireNonNull(
                Bundles.of("playbook.yaml", yaml(id, version), TEXT.templates(), null, findings));
        Path key = folder.resolve(id + version + ".pem");
        assertThat(KeyFiles.create(key, findings)).isNotNull();
        EdECPrivateKey secret = Objects.requireNonNull(KeyFiles.readPrivate(key, findings));
        return with(bundle, Signatures.sign(bundle, secret, "望江市委改革办"));
    }

    private static Bundle with(Bundle bundle, String signature) {
        return new Bundle(bundle.from(), bundle.yaml(), bundle.tree(), bundle.templates(), signature);
    }

    private static TakeOver as(String what) {
        return new TakeOver(what, "", "", "");
    }

    @Test
    void publishedComparedExportedAndRetired() {
        Acting office = office("9901");
        String id = fresh();
        PlaybookVersion first = published(office, id, "1.0.0");
        PlaybookVersion second = published(office, id, "1.1.0");
        assertThat(second.previous()).isEqualTo(FIRST);
        assertThat(offered(office, id)).containsExactly(id);
        assertThat(done(versions.compare(office, id, FIRST, SECOND)).differences())
                .anyMatch(difference -> difference.at().toString().equals("version"));
        Published exported = done(versions.find(office, id, SECOND));
        Bundle read =
                Objects.requireNonNull(Bundles.read("x.zhagen", Bundles.bytes(exported.bundle()), new Findings()));
        assertThat(read.yaml()).isEqualTo(yaml(id, "1.1.0"));
        assertThat(versions.seal(exported).state()).isEqualTo(Seal.State.OWN);

        RetireDraft why = new RetireDraft("不再适用", "");
        done(versions.retire(office, id, SECOND, why));
        assertThat(done(versions.newest(office, id)).about().version()).isEqualTo(FIRST);
        assertThat(offered(office, id)).containsExactly(id);
        done(versions.retire(office, id, FIRST, why));
        assertThat(offered(office, id)).isEmpty();
        assertThat(done(versions.find(office, id, FIRST)).about().digest()).isEqualTo(first.digest());
        assertThat(codes(versions.retire(office, id, FIRST, why))).containsExactly("version-retired");
        assertThat(codes(versions.retire(office("44"), id, FIRST, why))).containsExactly("Missing");
    }

    @Test
    void aBundleOfElsewhereIsTheSameHere() {
        Acting office = office("9902");
        String id = fresh();
        ForeignBundle foreign = done(bundles.upload(office, "x.zhagen", elsewhere(id, "1.0.0")));
        assertThat(foreign.collision()).isEqualTo(ForeignBundle.Collision.NEW);
        assertThat(foreign.seal().state()).isEqualTo(Seal.State.UNKNOWN);
        TakeOver trusted = new TakeOver("version", "", "", "望江市委改革办");
        PlaybookVersion taken = Objects.requireNonNull(
                done(bundles.take(office, foreign.id(), trusted)).version());
        assertThat(taken.digest())
                .isEqualTo(Objects.requireNonNull(foreign.playbook()).digest());
        assertThat(versions.seal(done(versions.find(office, id, FIRST))).state())
                .isEqualTo(Seal.State.KNOWN);
        assertThat(taken.region().digits()).isEqualTo("9902");
        assertThat(codes(bundles.take(office, foreign.id(), as("version")))).containsExactly("Missing");
    }

    @Test
    void theSameUploadIsKeptOnce() {
        Acting office = office("9902");
        byte[] bundle = elsewhere(fresh(), "1.0.0");
        UUID first = done(bundles.upload(office, "x.zhagen", bundle)).id();
        assertThat(done(bundles.upload(office, "x.zhagen", bundle)).id()).isEqualTo(first);
        assertThat(done(bundles.upload(office("9903"), "x.zhagen", bundle)).id())
                .isNotEqualTo(first);
        assertThat(codes(bundles.find(office("9903"), first))).containsExactly("Missing");
    }

    @Test
    void aSignatureThatDoesNotHoldIsRefused() {
        Acting office = office("9901");
        String id = fresh();
        Bundle other = signed(id, "1.1.0");
        Bundle forged = with(signed(id, "1.0.0"), Objects.requireNonNull(other.signature()));
        ForeignBundle foreign = done(bundles.upload(office, "forged.zhagen", Bundles.bytes(forged)));
        assertThat(foreign.seal().state()).isEqualTo(Seal.State.BROKEN);
        assertThat(codes(bundles.take(office, foreign.id(), as("version"))))
                .startsWith("signature-unusable")
                .hasSizeGreaterThan(1);
        assertThat(codes(versions.of(office, id))).containsExactly("Missing");
        assertThat(done(bundles.take(office, foreign.id(), as("draft"))).draft())
                .isNotNull();
    }

    @Test
    void theTextAloneBecomesADraftOnly() {
        Acting office = office("9901");
        byte[] text = yaml(fresh(), "1.0.0").getBytes(StandardCharsets.UTF_8);
        ForeignBundle foreign = done(bundles.upload(office, "playbook.yaml", text));
        assertThat(foreign.findings())
                .first()
                .satisfies(finding -> assertThat(finding.at().toString()).matches("playbook\\.yaml:\\d+:\\d+"));
        assertThat(codes(bundles.take(office, foreign.id(), as("version")))).contains("template-missing");
        assertThat(codes(bundles.take(office, foreign.id(), as("gift")))).containsExactly("take-as-unknown");
        assertThat(done(bundles.take(office, foreign.id(), as("draft"))).draft())
                .isNotNull();
    }

    @Test
    void withoutASignatureNothingIsPublishedAsItIs() {
        Acting office = office("9901");
        Bundle bundle = Objects.requireNonNull(
                Bundles.of("playbook.yaml", yaml(fresh(), "1.0.0"), TEXT.templates(), null, new Findings()));
        ForeignBundle foreign = done(bundles.upload(office, "x.zhagen", Bundles.bytes(bundle)));
        assertThat(codes(bundles.take(office, foreign.id(), as("version")))).containsExactly("bundle-unsigned");
    }

    @Test
    void theNameOfAKeyHasAnEnd() {
        Acting office = office("9901");
        ForeignBundle foreign = done(bundles.upload(office, "x.zhagen", elsewhere(fresh(), "1.0.0")));
        TakeOver decision = new TakeOver("version", "", "", "长".repeat(121));
        assertThat(codes(bundles.take(office, foreign.id(), decision))).containsExactly("key-name-long");
    }

    @Test
    void oneVersionHasOneContent() {
        Acting office = office("9901");
        String id = fresh();
        published(office, id, "1.0.0");
        Draft draft = done(drafts.take(office, yaml(id, "1.0.0") + "\n# 另一份\n", TEXT.templates()));
        assertThat(codes(drafts.publish(office, draft.id(), draft.version(), NOTES)))
                .contains("version-not-greater");
        Bundle changed = Objects.requireNonNull(Bundles.of(
                "playbook.yaml",
                yaml(id, "1.0.0").replaceFirst("(?m)^title: .*$", "title: 另一个名称"),
                TEXT.templates(),
                null,
                new Findings()));
        Path key = folder.resolve("other.pem");
        assertThat(KeyFiles.create(key, new Findings())).isNotNull();
        EdECPrivateKey secret = Objects.requireNonNull(KeyFiles.readPrivate(key, new Findings()));
        byte[] bytes = Bundles.bytes(with(changed, Signatures.sign(changed, secret, "别处")));
        ForeignBundle foreign = done(bundles.upload(office, "x.zhagen", bytes));
        assertThat(foreign.collision()).isEqualTo(ForeignBundle.Collision.DIFFERENT);
        assertThat(codes(bundles.take(office, foreign.id(), as("version")))).containsExactly("version-differs");
    }

    @Test
    void othersPublishNoNextVersion() {
        String id = fresh();
        published(office("9901"), id, "1.0.0");
        Acting other = office("9902");
        Draft draft = done(drafts.take(other, yaml(id, "1.1.0"), TEXT.templates()));
        assertThat(codes(drafts.publish(other, draft.id(), draft.version(), NOTES)))
                .contains("playbook-elsewhere");
    }

    @Test
    void ofTwoWhoPublishAtOnceOneDoes() throws Exception {
        Acting one = office("9901");
        Acting two = office("9901");
        Draft draft = done(drafts.take(one, yaml(fresh(), "1.0.0"), TEXT.templates()));
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<PlaybookVersion>>> both = List.of(one, two).stream()
                    .map(acting -> threads.submit(() -> {
                        go.await();
                        return drafts.publish(acting, draft.id(), draft.version(), NOTES);
                    }))
                    .toList();
            go.countDown();
            int won = 0;
            for (Future<Outcome<PlaybookVersion>> each : both) {
                won += each.get() instanceof Outcome.Done<PlaybookVersion> ? 1 : 0;
            }
            assertThat(won).isOne();
        }
    }

    @Test
    void whatIsPublishedDuringARetirementIsFound() throws Exception {
        Acting office = office("9901");
        String id = fresh();
        published(office, id, "1.0.0");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Manuscript next =
                new Manuscript(yaml(id, "1.1.0"), TEXT.templates(), NOTES, null, "", List.of(), Instant.EPOCH);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Outcome<PlaybookVersion>> publishing =
                    threads.submit(() -> doors.command(office, RegistryPermission.PUBLISH, () -> {
                        Outcome<PlaybookVersion> done = publisher.publish(office, next);
                        written.countDown();
                        await(go);
                        return done;
                    }));
            written.await();
            Future<Outcome<PlaybookVersion>> retiring =
                    threads.submit(() -> versions.retire(office, id, FIRST, new RetireDraft("有新版", "")));
            while (waiting() == 0 && !retiring.isDone()) {
                Thread.onSpinWait();
            }
            go.countDown();
            done(publishing.get());
            done(retiring.get());
        }
        assertThat(offered(office, id)).containsExactly(id);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private int waiting() {
        return database.sql("select count(*) from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    @Test
    void draftsAreSeenInTheirJurisdictionOnly() {
        Acting here = office("990102");
        Draft draft = done(drafts.take(here, yaml(fresh(), "1.0.0"), TEXT.templates()));
        Acting elsewhere = office("990103");
        assertThat(codes(drafts.find(elsewhere, draft.id()))).containsExactly("Missing");
        assertThat(codes(drafts.save(elsewhere, draft.id(), 0, "x"))).containsExactly("Missing");
        assertThat(codes(drafts.discard(elsewhere, draft.id(), 0))).containsExactly("Missing");
        assertThat(codes(drafts.publish(elsewhere, draft.id(), 0, NOTES))).containsExactly("Missing");
        assertThat(listed(elsewhere)).doesNotContain(draft.id());
        assertThat(listed(office("9901"))).contains(draft.id());
        assertThat(counted(elsewhere, draft.id())).isZero();
        assertThat(counted(here, draft.id())).isOne();
        assertThat(unset(draft.id())).isZero();
        int changed = doors.write(
                elsewhere,
                () -> database.sql("update registry_draft set title = 'x' where id = :id")
                        .param("id", draft.id())
                        .update());
        assertThat(changed).isZero();
    }

    private Set<UUID> listed(Acting acting) {
        return done(drafts.list(acting, Paging.first(200))).rows().stream()
                .map(Draft::id)
                .collect(Collectors.toSet());
    }

    private int counted(Acting acting, UUID id) {
        return doors.read(acting, () -> unset(id));
    }

    /** Plain SQL as the application's role; outside of a door no jurisdiction is set. */
    private int unset(UUID id) {
        return database.sql("select count(*) from registry_draft where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
