package org.zhagen.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/** The front door for bundles of other cities: looked at first, then taken over as a version, as a draft, or not at all. */
@Service
public class ForeignBundles {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int NAME = 200;
    private static final int KEY_NAME = 120;

    private final Doors doors;
    private final BundleRows rows;
    private final BundleLook look;
    private final Publisher publisher;
    private final Drafts drafts;
    private final PlaybookTraces traces;
    private final Clock clock;

    ForeignBundles(
            Doors doors,
            BundleRows rows,
            BundleLook look,
            Publisher publisher,
            Drafts drafts,
            PlaybookTraces traces,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.look = look;
        this.publisher = publisher;
        this.drafts = drafts;
        this.traces = traces;
        this.clock = clock;
    }

    /** What was made of a bundle: one of both is there. */
    public record Taken(
            @Nullable PlaybookVersion version, @Nullable Draft draft) {}

    /**
     * Keeps a bundle file, or the text of a playbook ({@code .yaml}), and says what it is. One that can't be read at all is
     * refused, with what is wrong. The same content under the same name is kept once.
     */
    public Outcome<ForeignBundle> upload(Acting acting, String name, byte[] content) {
        return doors.command(acting, RegistryPermission.CURATE, () -> {
            if (acting.jurisdiction().prefix().isEmpty()) {
                return Outcome.invalid(Finding.of(LibraryCode.REGION_NEEDED, Place.of("")));
            }
            if (content.length == 0) {
                return Outcome.invalid(Finding.of(LibraryCode.UPLOAD_EMPTY, Place.of("file")));
            }
            String shown = name.length() <= NAME ? name : name.substring(name.length() - NAME);
            Instant now = clock.instant();
            rows.forget(now.minus(KEPT));
            Optional<BundleRows.Upload> known = rows.same(acting, shown, content);
            BundleRows.Upload upload = known.orElseGet(() -> new BundleRows.Upload(Ids.next(), shown, content));
            ForeignBundle looked = look.at(upload);
            if (looked.bundle() == null) {
                return Outcome.invalid(looked.findings());
            }
            if (known.isEmpty()) {
                rows.insert(acting, upload, now);
                traces.bundle(acting, "bundle-upload", looked);
            }
            return Outcome.done(looked);
        });
    }

    public Outcome<ForeignBundle> find(Acting acting, UUID id) {
        return doors.query(
                acting,
                RegistryPermission.CURATE,
                () -> rows.find(id).map(upload -> Outcome.done(look.at(upload))).orElseGet(Outcome::missing));
    }

    /** Takes a bundle over as the decision says. */
    public Outcome<Taken> take(Acting acting, UUID id, TakeOver decision) {
        return switch (decision.as()) {
            case "version" -> asVersion(acting, id, decision);
            case "draft" -> asDraft(acting, id);
            default -> Outcome.invalid(Finding.of(LibraryCode.TAKE_AS_UNKNOWN, Place.of("as"), decision.as()));
        };
    }

    /** Takes a bundle over as a draft. */
    private Outcome<Taken> asDraft(Acting acting, UUID id) {
        return doors.command(
                acting,
                RegistryPermission.CURATE,
                () -> find(acting, id).then(foreign -> {
                    Bundle bundle = foreign.bundle();
                    if (bundle == null || !rows.delete(id)) {
                        return Outcome.missing();
                    }
                    traces.bundle(acting, "bundle-draft", foreign);
                    return drafts.take(acting, bundle.yaml(), bundle.templates())
                            .map(draft -> new Taken(null, draft));
                }));
    }

    /** Publishes a bundle with the signature that it has. */
    private Outcome<Taken> asVersion(Acting acting, UUID id, TakeOver decision) {
        return doors.command(
                acting,
                RegistryPermission.PUBLISH,
                () -> find(acting, id).then(foreign -> {
                    List<Finding> wrong = wrong(foreign, decision);
                    Bundle bundle = foreign.bundle();
                    if (!foreign.seal().holds()) {
                        traces.refusedSeal(acting, foreign);
                    }
                    if (!wrong.isEmpty() || bundle == null) {
                        return Outcome.invalid(wrong);
                    }
                    if (!rows.delete(id)) {
                        return Outcome.missing(); // somebody else took it meanwhile
                    }
                    look.trust(acting, foreign, bundle, decision.keyName());
                    traces.bundle(acting, "bundle-publish", foreign);
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

    private static List<Finding> wrong(ForeignBundle foreign, TakeOver decision) {
        CheckedPlaybook playbook = foreign.playbook();
        if (playbook == null) {
            return foreign.findings().stream().filter(Finding::isError).toList();
        }
        Place at = Place.of("as");
        String version = playbook.name();
        if (!foreign.seal().holds()) {
            return unsealed(foreign.seal(), at);
        }
        List<Finding> wrong = new ArrayList<>();
        switch (foreign.collision()) {
            case SAME -> wrong.add(Finding.of(LibraryCode.VERSION_THERE, at, version));
            case DIFFERENT -> wrong.add(Finding.of(LibraryCode.VERSION_DIFFERS, at, version));
            default -> {} // an older one is refused by the rules of publishing, which name the numbers
        }
        String key = decision.keyName();
        int length = key.codePointCount(0, key.length());
        if (length > KEY_NAME) {
            wrong.add(Finding.of(LibraryCode.KEY_NAME_LONG, Place.of("keyName"), length, KEY_NAME));
        }
        return wrong;
    }

    private static List<Finding> unsealed(Seal seal, Place at) {
        if (seal.state() == Seal.State.NONE) {
            return List.of(Finding.of(LibraryCode.BUNDLE_UNSIGNED, at));
        }
        List<Finding> wrong = new ArrayList<>(List.of(Finding.of(LibraryCode.SIGNATURE_UNUSABLE, at)));
        wrong.addAll(seal.reasons());
        return wrong;
    }
}
