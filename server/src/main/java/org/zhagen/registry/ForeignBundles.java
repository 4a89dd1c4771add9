package org.zhagen.registry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.bundle.Bundles;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;

/** The front door for bundles of other cities: looked at first, then taken over as a version, as a draft, or not at all. */
@Service
public class ForeignBundles {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int NAME = 200;

    private final Doors doors;
    private final BundleRows rows;
    private final Playbooks playbooks;
    private final Shelf shelf;
    private final Seals seals;
    private final Publisher publisher;
    private final Clock clock;
    private final Drafts drafts;

    ForeignBundles(
            Doors doors,
            BundleRows rows,
            Playbooks playbooks,
            Shelf shelf,
            Seals seals,
            Publisher publisher,
            Clock clock,
            Drafts drafts) {
        this.doors = doors;
        this.rows = rows;
        this.playbooks = playbooks;
        this.shelf = shelf;
        this.seals = seals;
        this.publisher = publisher;
        this.clock = clock;
        this.drafts = drafts;
    }

    /** What was made of a bundle: one of both is there. */
    public record Taken(
            @Nullable PlaybookVersion version, @Nullable Draft draft) {}

    /** Keeps a bundle file and says what it is. One that can't be read at all is refused, with what is wrong. */
    public Outcome<ForeignBundle> upload(Acting acting, String name, byte[] content) {
        return doors.command(acting, RegistryPermission.CURATE, () -> {
            if (acting.jurisdiction().prefix().isEmpty()) {
                return Outcome.invalid(Finding.of(LibraryCode.REGION_NEEDED, Place.of("")));
            }
            if (content.length == 0) {
                return Outcome.invalid(Finding.of(LibraryCode.UPLOAD_EMPTY, Place.of("file")));
            }
            String shown = name.length() <= NAME ? name : name.substring(name.length() - NAME);
            BundleRows.Upload upload = new BundleRows.Upload(Ids.next(), shown, content);
            ForeignBundle looked = look(upload);
            if (looked.bundle() == null) {
                return Outcome.invalid(looked.findings());
            }
            rows.forget(clock.instant().minus(KEPT));
            rows.insert(acting, upload, clock.instant());
            return Outcome.done(looked);
        });
    }

    public Outcome<ForeignBundle> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                RegistryPermission.CURATE,
                () -> rows.find(id).map(upload -> Outcome.done(look(upload))).orElseGet(Outcome::missing));
    }

    private ForeignBundle look(BundleRows.Upload upload) {
        Findings findings = new Findings();
        Bundle bundle = Bundles.read(upload.name(), upload.content(), findings);
        CheckedPlaybook checked = bundle == null ? null : playbooks.check(bundle.tree(), findings);
        Seal seal = bundle == null ? new Seal(Seal.State.NONE, "", "", "") : seals.of(bundle);
        Published here = checked == null ? null : shelf.highest(checked.model().id());
        return new ForeignBundle(
                upload.id(),
                upload.name(),
                bundle,
                checked,
                findings.sorted(),
                seal,
                collision(checked, here),
                here == null ? null : here.about());
    }

    private ForeignBundle.Collision collision(@Nullable CheckedPlaybook checked, @Nullable Published here) {
        if (checked == null) {
            return ForeignBundle.Collision.UNUSABLE;
        }
        if (here == null) {
            return ForeignBundle.Collision.NEW;
        }
        return shelf.find(checked.model().id(), checked.model().version())
                .map(same -> same.about().digest().equals(checked.digest())
                        ? ForeignBundle.Collision.SAME
                        : ForeignBundle.Collision.DIFFERENT)
                .orElseGet(
                        () -> checked.model().version().compareTo(here.about().version()) > 0
                                ? ForeignBundle.Collision.NEWER
                                : ForeignBundle.Collision.OLDER);
    }

    /** Takes a bundle over as a draft. */
    public Outcome<Taken> asDraft(Acting acting, UUID id) {
        return doors.command(
                acting,
                RegistryPermission.CURATE,
                () -> find(acting, id).then(foreign -> {
                    Bundle bundle = foreign.bundle();
                    if (bundle == null) {
                        return Outcome.missing();
                    }
                    rows.delete(id);
                    return drafts.take(acting, bundle.yaml(), bundle.templates())
                            .map(draft -> new Taken(null, draft));
                }));
    }

    /** Publishes a bundle with the signature that it has. */
    public Outcome<Taken> asVersion(Acting acting, UUID id, TakeOver decision) {
        return doors.command(
                acting,
                RegistryPermission.PUBLISH,
                () -> find(acting, id).then(foreign -> {
                    List<Finding> wrong = wrong(foreign);
                    Bundle bundle = foreign.bundle();
                    if (!wrong.isEmpty() || bundle == null) {
                        return Outcome.invalid(wrong);
                    }
                    if (!decision.keyName().isEmpty() && foreign.seal().state() == Seal.State.UNKNOWN) {
                        seals.remember(acting, bundle, decision.keyName());
                    }
                    rows.delete(id);
                    return publisher
                            .publish(acting, manuscript(foreign, bundle, decision))
                            .map(version -> new Taken(version, null));
                }));
    }

    private Manuscript manuscript(ForeignBundle foreign, Bundle bundle, TakeOver decision) {
        Seal seal = foreign.seal();
        String signer = seal.signer().isEmpty() ? seal.fingerprint() : seal.signer();
        return new Manuscript(
                bundle.yaml(),
                bundle.templates(),
                new PublishDraft(decision.changes(), decision.explanation()),
                bundle.signature(),
                seal.state() == Seal.State.OWN ? "" : signer,
                List.of(new Lineage.Origin(Lineage.Kind.ORIGIN, seal.fingerprint(), signer)),
                clock.instant());
    }

    private static List<Finding> wrong(ForeignBundle foreign) {
        CheckedPlaybook playbook = foreign.playbook();
        if (playbook == null) {
            return foreign.findings().stream().filter(Finding::isError).toList();
        }
        Place at = Place.of("as");
        String version = playbook.name();
        if (!foreign.seal().holds()) {
            return List.of(Finding.of(
                    LibraryCode.SIGNATURE_UNUSABLE, at, foreign.seal().reason()));
        }
        return switch (foreign.collision()) {
            case SAME -> List.of(Finding.of(LibraryCode.VERSION_THERE, at, version));
            case DIFFERENT -> List.of(Finding.of(LibraryCode.VERSION_DIFFERS, at, version));
            default -> List.of(); // an older one is refused by the rules of publishing, which name the numbers
        };
    }
}
