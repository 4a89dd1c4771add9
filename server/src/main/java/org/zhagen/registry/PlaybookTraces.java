package org.zhagen.registry;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.audit.Subject;

/** What the work on playbooks leaves in the audit: drafts, versions, bundles of elsewhere, keys. */
@Component
class PlaybookTraces {

    private final Audit audit;

    PlaybookTraces(Audit audit) {
        this.audit = audit;
    }

    /**
     * @param act in kebab-case
     */
    void draft(Acting acting, String act, Draft draft) {
        Subject subject = Subject.of("draft", draft.id(), draft.title());
        Act done = Act.done("registry." + act, subject, draft.region().digits());
        audit.record(acting, draft.base().isEmpty() ? done : done.with("base", draft.base()));
    }

    void published(Acting acting, PlaybookVersion version) {
        audit.record(acting, of("version-publish", version).with("digest", version.digest()));
    }

    void retired(Acting acting, PlaybookVersion version) {
        audit.record(acting, of("version-retire", version));
    }

    private static Act of(String act, PlaybookVersion version) {
        Subject subject = Subject.of("playbook", version.name(), version.title());
        return Act.done("registry." + act, subject, version.region().digits());
    }

    /**
     * Somebody tried to publish the next version of a playbook that belongs to others; what refuses it takes everything back,
     * so this is kept apart.
     */
    void refusedElsewhere(Acting acting, String playbook, String owner) {
        Subject subject = Subject.of("playbook", playbook, "");
        audit.recordApart(
                acting,
                Act.refused(
                                "registry.version-publish",
                                subject,
                                acting.jurisdiction().prefix())
                        .with("owner", owner));
    }

    /**
     * @param act in kebab-case
     */
    void bundle(Acting acting, String act, ForeignBundle foreign) {
        audit.record(acting, seal(Act.done("registry." + act, subject(foreign), region(acting)), foreign.seal()));
    }

    /** A bundle was to be published whose signature does not hold. */
    void refusedSeal(Acting acting, ForeignBundle foreign) {
        Act act = Act.refused("registry.bundle-publish", subject(foreign), region(acting));
        audit.recordApart(acting, seal(act, foreign.seal()));
    }

    private static Act seal(Act act, Seal seal) {
        Act sealed = act.with("seal", seal.state().name().toLowerCase(Locale.ROOT));
        return seal.fingerprint().isEmpty() ? sealed : sealed.with("key", seal.fingerprint());
    }

    private static Subject subject(ForeignBundle foreign) {
        return Subject.of("bundle", foreign.id(), foreign.name());
    }

    private static String region(Acting acting) {
        return acting.jurisdiction().prefix();
    }

    /** Somebody vouches for the key of somebody elsewhere. */
    void trusted(Acting acting, String fingerprint, String name) {
        audit.record(acting, Act.done("registry.key-trust", Subject.of("key", fingerprint, name), region(acting)));
    }

    /** The installation has made its own key; nobody in particular asked for it, and it may be needed while only reading. */
    void made(String fingerprint) {
        Acting product = Acting.system("registry", Jurisdiction.COUNTRY);
        audit.recordApart(product, Act.done("registry.key-make", Subject.of("key", fingerprint, ""), ""));
    }
}
