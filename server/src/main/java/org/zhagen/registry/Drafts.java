package org.zhagen.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.Version;
import org.zhagen.kernel.site.RegionCode;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The front door to drafts of playbooks. Nobody outside of its jurisdiction knows of a draft. */
@Service
public class Drafts {

    private final Doors doors;
    private final DraftRows rows;
    private final DraftText text;
    private final Shelf shelf;
    private final DraftPublishing publishing;
    private final PlaybookTraces traces;
    private final Clock clock;

    Drafts(
            Doors doors,
            DraftRows rows,
            DraftText text,
            Shelf shelf,
            DraftPublishing publishing,
            PlaybookTraces traces,
            Clock clock) {
        this.doors = doors;
        this.rows = rows;
        this.text = text;
        this.shelf = shelf;
        this.publishing = publishing;
        this.traces = traces;
        this.clock = clock;
    }

    /** The drafts of the jurisdiction, the last changed first. */
    public Outcome<Listing<Draft>> list(Acting acting, Paging paging) {
        return doors.query(acting, RegistryPermission.CURATE, () -> Outcome.done(rows.list(paging)));
    }

    public Outcome<Draft> find(Acting acting, UUID id) {
        return doors.query(acting, RegistryPermission.CURATE, () -> found(id));
    }

    private Outcome<Draft> found(UUID id) {
        return rows.find(id).map(Outcome::done).orElseGet(Outcome::missing);
    }

    /** Begins with a text that names all parts and says what belongs there. */
    public Outcome<Draft> begin(Acting acting, NewDraft draft) {
        List<Finding> findings = wrong(draft);
        return findings.isEmpty()
                ? begin(acting, new Start(Skeleton.blank(draft.id(), draft.title()), new TreeMap<>(), "", null))
                : Outcome.invalid(findings);
    }

    /** Begins with what a displayed practice says. */
    public Outcome<Draft> distil(Acting acting, NewDraft draft, DistilSeed seed) {
        List<Finding> findings = wrong(draft);
        return findings.isEmpty()
                ? begin(acting, new Start(Skeleton.distilled(draft.id(), seed), new TreeMap<>(), "", seed.display()))
                : Outcome.invalid(findings);
    }

    /** Begins with a published version, to write the next one. */
    public Outcome<Draft> continueFrom(Acting acting, String playbook, Version version) {
        return doors.command(
                acting,
                RegistryPermission.CURATE,
                () -> shelf.find(playbook, version)
                        .map(one -> begin(
                                acting,
                                new Start(
                                        one.bundle().yaml(),
                                        one.bundle().templates(),
                                        one.about().name(),
                                        null)))
                        .orElseGet(Outcome::missing));
    }

    /** Begins with a text that was written elsewhere. */
    public Outcome<Draft> take(Acting acting, String yaml, SortedMap<String, String> templates) {
        List<Finding> findings = DraftText.size(yaml);
        return findings.isEmpty() ? begin(acting, new Start(yaml, templates, "", null)) : Outcome.invalid(findings);
    }

    private record Start(
            String yaml,
            SortedMap<String, String> templates,
            String base,
            @Nullable UUID display) {}

    private Outcome<Draft> begin(Acting acting, Start start) {
        return doors.command(acting, RegistryPermission.CURATE, () -> {
            if (acting.jurisdiction().prefix().isEmpty()) {
                return Outcome.invalid(Finding.of(LibraryCode.REGION_NEEDED, Place.of("")));
            }
            Instant now = clock.instant();
            Draft draft = new Draft(
                    Ids.next(),
                    new RegionCode(acting.jurisdiction().prefix()),
                    acting.office(),
                    DraftText.title(start.yaml, "—"),
                    start.yaml,
                    start.templates,
                    start.base,
                    start.display,
                    now,
                    now,
                    acting.name(),
                    0);
            rows.insert(draft);
            traces.draft(acting, "draft-begin", draft);
            return Outcome.done(draft);
        });
    }

    private static List<Finding> wrong(NewDraft draft) {
        List<Finding> findings = new ArrayList<>();
        if (!Code.isId(draft.id()) || draft.id().length() > 80) {
            findings.add(Finding.of(LibraryCode.ID_FORM, Place.of("id"), draft.id()));
        }
        int length = draft.title().codePointCount(0, draft.title().length());
        if (length == 0) {
            findings.add(Finding.of(LibraryCode.TITLE_MISSING, Place.of("title")));
        } else if (length > DraftText.TITLE) {
            findings.add(Finding.of(LibraryCode.TITLE_LONG, Place.of("title"), length, DraftText.TITLE));
        }
        return findings;
    }

    /** What is wrong with a text, by line; nothing is kept. */
    public Outcome<List<Finding>> check(Acting acting, String yaml, SortedMap<String, String> templates) {
        return doors.query(acting, RegistryPermission.READ, () -> Outcome.done(text.check(yaml, templates)));
    }

    /**
     * Keeps a text, be it right or not.
     *
     * @param version that the person saw when they began to change it
     */
    public Outcome<Draft> save(Acting acting, UUID id, int version, String yaml) {
        List<Finding> findings = DraftText.size(yaml);
        return findings.isEmpty()
                ? change(acting, id, version, draft -> Outcome.done(with(acting, draft, yaml, draft.templates())))
                : Outcome.invalid(findings);
    }

    /** Keeps a template of a document; an empty text takes it away. */
    public Outcome<Draft> saveTemplate(Acting acting, UUID id, int version, String name, String markdown) {
        return change(acting, id, version, draft -> {
            if (!name.matches("documents/[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.md")) {
                return Outcome.invalid(Finding.of(LibraryCode.TEMPLATE_NAME, Place.of("template"), name));
            }
            SortedMap<String, String> templates = new TreeMap<>(draft.templates());
            if (markdown.isBlank()) {
                templates.remove(name);
            } else {
                templates.put(name, markdown);
            }
            List<Finding> large = DraftText.size(markdown);
            return large.isEmpty()
                    ? Outcome.done(with(acting, draft, draft.yaml(), templates))
                    : Outcome.invalid(large);
        });
    }

    /**
     * Changes one part of the text and leaves the rest as it is.
     *
     * @param yaml the text as the person has it before them, kept or not
     */
    public Outcome<Edited> edit(Acting acting, UUID id, int version, String yaml, PartEdit edit) {
        return doors.command(
                acting,
                RegistryPermission.CURATE,
                () -> edit.applied(yaml)
                        .then(changed -> change(
                                        acting,
                                        id,
                                        version,
                                        draft -> Outcome.done(with(acting, draft, changed.text(), draft.templates())))
                                .map(draft -> new Edited(draft, changed.commentsLost()))));
    }

    /** A draft after an edit, and whether the text had to be written anew. */
    public record Edited(Draft draft, boolean commentsLost) {}

    private static Draft with(Acting acting, Draft draft, String yaml, SortedMap<String, String> templates) {
        return new Draft(
                draft.id(),
                draft.region(),
                draft.owner(),
                DraftText.title(yaml, draft.title()),
                yaml,
                templates,
                draft.base(),
                draft.display(),
                draft.created(),
                draft.changed(),
                acting.name(),
                draft.version());
    }

    private Outcome<Draft> change(Acting acting, UUID id, int version, Function<Draft, Outcome<Draft>> work) {
        return doors.command(acting, RegistryPermission.CURATE, () -> {
            Optional<Draft> draft = rows.find(id);
            if (draft.isEmpty()) {
                return Outcome.missing();
            }
            if (draft.get().version() != version) {
                return Outcome.stale();
            }
            return work.apply(draft.get())
                    .then(changed -> rows.update(at(changed, clock.instant())) ? found(id) : Outcome.stale());
        });
    }

    private static Draft at(Draft draft, Instant now) {
        return new Draft(
                draft.id(),
                draft.region(),
                draft.owner(),
                draft.title(),
                draft.yaml(),
                draft.templates(),
                draft.base(),
                draft.display(),
                draft.created(),
                now,
                draft.changedBy(),
                draft.version());
    }

    public Outcome<Draft> discard(Acting acting, UUID id, int version) {
        return doors.command(
                acting,
                RegistryPermission.CURATE,
                () -> found(id).then(draft -> {
                    if (!rows.delete(id, version)) {
                        return Outcome.stale();
                    }
                    traces.draft(acting, "draft-discard", draft);
                    return Outcome.done(draft);
                }));
    }

    /** Publishes the draft as a version; it is gone then. */
    public Outcome<PlaybookVersion> publish(Acting acting, UUID id, int version, PublishDraft notes) {
        return doors.command(
                acting,
                RegistryPermission.PUBLISH,
                () -> found(id)
                        .then(draft -> publishing
                                .publish(acting, draft, notes)
                                .then(done -> rows.delete(id, version) ? Outcome.done(done) : Outcome.stale())));
    }
}
