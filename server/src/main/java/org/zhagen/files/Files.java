package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Ids;
import org.zhagen.access.Outcome;
import org.zhagen.access.Refusal;
import org.zhagen.audit.Act;
import org.zhagen.audit.Audit;
import org.zhagen.kernel.site.RegionCode;

/**
 * The front door to attachments. Each call asks the guard of the subject first; the database then shows only the jurisdiction's
 * own and what is shared beyond it.
 */
@Service
public class Files {

    private final Doors doors;
    private final Guards guards;
    private final FileIntake intake;
    private final AttachmentRows rows;
    private final Contents contents;
    private final Audit audit;
    private final Clock clock;

    Files(
            Doors doors,
            Guards guards,
            FileIntake intake,
            AttachmentRows rows,
            Contents contents,
            Audit audit,
            Clock clock) {
        this.doors = doors;
        this.guards = guards;
        this.intake = intake;
        this.rows = rows;
        this.contents = contents;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Attaches a file through the common form, where the subject's guard says that there is one.
     *
     * @param name as the browser or program sent it
     */
    public Outcome<Attachment> attach(Acting acting, Subject subject, String name, InputStream content) {
        return guards.seeing(acting, subject)
                .map(Outcome::<Attachment>refused)
                .orElseGet(() -> guards.place(acting, subject)
                        .map(place -> attach(acting, subject, place.region(), place.options(), name, content))
                        .orElseGet(Outcome::missing));
    }

    /**
     * Attaches a file. The same content under the same name is attached once, however often it is sent.
     *
     * @param region of the subject
     * @param name as the browser or program sent it
     * @param content read to its end or to the limit, not closed
     */
    public Outcome<Attachment> attach(
            Acting acting,
            Subject subject,
            RegionCode region,
            AttachOptions options,
            String name,
            InputStream content) {
        Optional<Refusal> no = guards.changing(acting, subject);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        if (!acting.may(FilesPermission.ATTACH) || !acting.in(region)) {
            return Outcome.refused(new Refusal.NotYours(FilesPermission.ATTACH.id()));
        }
        return faultless(() -> intake.take(name, content, options, (file, type, cleaned) -> {
            Attachment attachment = new Attachment(
                    Ids.next(),
                    subject,
                    region,
                    options.shared(),
                    cleaned,
                    type,
                    file.size(),
                    file.sha256(),
                    new Attachment.Uploader(acting.person(), acting.name(), acting.office()),
                    clock.instant());
            return kept(acting, attachment, options, file);
        }));
    }

    /** Whether there is room is asked before the content is stored, and once more when nobody else can take it. */
    private Outcome<Attachment> kept(Acting acting, Attachment attachment, AttachOptions options, Received file)
            throws IOException {
        Optional<Outcome<Attachment>> before = doors.read(acting, () -> settled(attachment, options));
        if (before.isPresent()) {
            return before.get();
        }
        contents.keep(file, attachment.at());
        return doors.command(acting, FilesPermission.ATTACH, () -> {
            rows.hold(attachment.subject());
            return settled(attachment, options).orElseGet(() -> {
                rows.insert(attachment);
                audit.record(acting, act("files.attach", attachment));
                return Outcome.done(attachment);
            });
        });
    }

    /** The same that is there already, or why there is no room; nothing where it is to be attached. */
    private Optional<Outcome<Attachment>> settled(Attachment attachment, AttachOptions options) {
        return rows.same(attachment)
                .map(Outcome::done)
                .or(() -> intake.room(rows.list(attachment.subject()), attachment, options.most())
                        .map(Outcome::<Attachment>invalid));
    }

    /** What is attached to a subject, oldest first. */
    public Outcome<AttachmentList> list(Acting acting, Subject subject) {
        Optional<Refusal> no = guards.seeing(acting, subject);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        boolean mayChange = guards.mayChange(acting, subject);
        boolean mayAdd = mayChange && guards.place(acting, subject).isPresent();
        List<Attachment> all = doors.read(acting, () -> rows.list(subject));
        return Outcome.done(new AttachmentList(subject, all, mayChange, mayAdd, intake.mostBytes()));
    }

    public Outcome<Attachment> find(Acting acting, UUID id) {
        Optional<Attachment> found = doors.read(acting, () -> rows.find(id));
        return found.map(attachment -> guards.seeing(acting, attachment.subject())
                        .map(Outcome::<Attachment>refused)
                        .orElseGet(() -> Outcome.done(attachment)))
                .orElseGet(Outcome::missing);
    }

    /** The content of an attachment, for whoever may see it; nothing is read before its stream is asked for. */
    public Outcome<StoredContent> open(Acting acting, UUID id) {
        return find(acting, id).map(contents::of);
    }

    /** Takes an attachment away. Its content goes by itself, a day after the last that had it. */
    public Outcome<Attachment> detach(Acting acting, UUID id) {
        return find(acting, id)
                .then(attachment -> guards.changing(acting, attachment.subject())
                        .map(Outcome::<Attachment>refused)
                        .orElseGet(
                                () -> doors.command(acting, FilesPermission.ATTACH, () -> taken(acting, attachment))));
    }

    private Outcome<Attachment> taken(Acting acting, Attachment attachment) {
        if (!rows.delete(attachment.id())) {
            return Outcome.missing();
        }
        contents.release(attachment, clock.instant());
        audit.record(acting, act("files.detach", attachment));
        return Outcome.done(attachment);
    }

    private static Act act(String action, Attachment attachment) {
        Subject subject = attachment.subject();
        return Act.done(
                        action,
                        org.zhagen.audit.Subject.of(subject.kind(), subject.id(), attachment.name()),
                        attachment.region().digits())
                .with("sha256", attachment.sha256());
    }

    /**
     * Lets the attachments of a subject be seen beyond the jurisdiction, or no more. For the owning room, when what they belong
     * to is published or withdrawn; it has asked for its own permission before.
     *
     * @return how many there are
     */
    public int share(Acting acting, Subject subject, boolean shared) {
        return doors.write(acting, () -> rows.share(subject, shared));
    }

    private static <T> T faultless(Reading<T> work) {
        try {
            return work.read();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }
}
