package org.zhagen.registry;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Outcome;
import org.zhagen.access.Permission;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.Unit;
import org.zhagen.files.Attachment;
import org.zhagen.files.Files;
import org.zhagen.files.FilesPermission;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Node.Mapping;
import org.zhagen.kernel.document.YamlReader;

/** The displayed practices of the demo city, with the reviews and follow-ups that stand in their files. */
@Component
@Profile("demo")
class DemoDisplays implements DemoPart {

    private static final int AFTER_THE_LIBRARY = 50;
    private static final Acting DEMO =
            Acting.system("demo", Jurisdiction.COUNTRY, DirectoryPermission.READ, RegistryPermission.DISPLAY);

    private final Doors doors;
    private final DisplayCheck check;
    private final DisplayJudge judge;
    private final DisplayRows displays;
    private final FollowUpRows followUps;
    private final ReviewRows reviews;
    private final DisplayFollowUps looks;
    private final DisplayAfter after;
    private final VersionRows versions;
    private final StepRows steps;
    private final Files attachments;
    private final Clock clock;

    DemoDisplays(
            Doors doors,
            DisplayCheck check,
            DisplayJudge judge,
            DisplayRows displays,
            FollowUpRows followUps,
            ReviewRows reviews,
            DisplayFollowUps looks,
            DisplayAfter after,
            VersionRows versions,
            StepRows steps,
            Files attachments,
            Clock clock) {
        this.doors = doors;
        this.check = check;
        this.judge = judge;
        this.displays = displays;
        this.followUps = followUps;
        this.reviews = reviews;
        this.looks = looks;
        this.after = after;
        this.versions = versions;
        this.steps = steps;
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return AFTER_THE_LIBRARY;
    }

    @Override
    public String name() {
        return "亮点晾晒 · displays";
    }

    @Override
    public void load(DemoFiles files) {
        Map<String, NamedCsvRecord> people = byId(files.table("people.csv"));
        Map<String, NamedCsvRecord> units = byId(files.table("units.csv"));
        files.texts("displays", ".yaml").forEach((name, text) -> {
            DemoDisplay file = new DemoDisplay(read(name, text), people, units);
            Display display = put(file, files);
            file.reviews()
                    .forEach(review -> doors.write(as(review), () -> {
                        reviews.write(display.id(), review);
                        return true;
                    }));
        });
    }

    /** It is written, what belongs to it is attached while it is a draft, and then its steps are taken one by one. */
    private Display put(DemoDisplay file, DemoFiles files) {
        Display draft = doors.write(DEMO, () -> write(file));
        file.attachments()
                .forEach((from, name) -> attach(file.contact(), draft, name, files.bytes("attachments/" + from)));
        return doors.write(DEMO, () -> lead(file, draft));
    }

    private Display write(DemoDisplay file) {
        DisplayCheck.Read read = check.of(DEMO, file.draft());
        Unit unit = read.unit();
        if (unit == null || !read.findings().isEmpty()) {
            throw new IllegalStateException(file.id() + ": "
                    + read.findings().stream()
                            .map(each -> each.line(Locale.ENGLISH))
                            .toList());
        }
        Display display = file.draft(unit, read.content());
        displays.insert(display, judge.doubt(display.content(), display.displayedOn(), List.of()));
        file.followUps().forEach(look -> followUps.insert(display.id(), look));
        return display;
    }

    private void attach(DemoDisplay.Person contact, Display display, String name, byte[] content) {
        Acting unit = acting(contact, RegistryPermission.READ, RegistryPermission.DISPLAY, FilesPermission.ATTACH);
        Outcome<Attachment> attached =
                attachments.attach(unit, DisplayFiles.of(display.id()), name, new ByteArrayInputStream(content));
        if (attached instanceof Outcome.Refused<Attachment> refused) {
            throw new IllegalStateException(name + ": " + refused.why());
        }
    }

    private Display lead(DemoDisplay file, Display draft) {
        PlaybookVersion became = became(file);
        Display display = draft;
        for (DemoSteps.Taken taken : new DemoSteps(file, became, clock.getZone()).all()) {
            if (!taken.step().from(display.state())) {
                throw new IllegalStateException(file.id() + ": no " + taken.step() + " from " + display.state());
            }
            displays.move(display.id(), display.version(), taken.step().to(), file.displayedOn());
            steps.insert(acting(taken.by()), display.id(), taken.step(), taken.words(), taken.moment(clock.getZone()));
            display = displays.get(display.id());
        }
        if (became != null) {
            displays.distilled(
                    display.id(),
                    new Display.Distilled(became.playbook(), became.version().toString()));
        }
        Display arrived = displays.get(display.id());
        looks.followed(arrived);
        attachments.share(DEMO, DisplayFiles.of(arrived.id()), arrived.state().isShown());
        after.shelve(arrived);
        return arrived;
    }

    /** The first version that was published after the practice was displayed, or else the newest. */
    private @Nullable PlaybookVersion became(DemoDisplay file) {
        List<PlaybookVersion> all = file.playbook().isEmpty() ? List.of() : versions.all(file.playbook());
        Instant displayed = file.displayedOn().atStartOfDay(clock.getZone()).toInstant();
        return all.reversed().stream()
                .filter(version -> version.published().isAfter(displayed))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    private static Acting acting(DemoDisplay.Person person, Permission... permissions) {
        return new Acting(
                person.id(),
                person.name(),
                person.office(),
                Jurisdiction.COUNTRY,
                Arrays.stream(permissions).map(Permission::id).collect(Collectors.toSet()),
                new Origin(Origin.Channel.SYSTEM, "demo"));
    }

    /** The database lets everybody write reviews of their own only. */
    private static Acting as(Review review) {
        return new Acting(
                review.person(),
                review.name(),
                review.office(),
                Jurisdiction.COUNTRY,
                Set.of(),
                new Origin(Origin.Channel.SYSTEM, "demo"));
    }

    private static Mapping read(String name, String text) {
        Findings findings = new Findings();
        Node node = YamlReader.read(name, text.getBytes(StandardCharsets.UTF_8), findings);
        if (!(node instanceof Mapping file) || !findings.sorted().isEmpty()) {
            throw new IllegalStateException(name + ": " + findings.sorted());
        }
        return file;
    }

    private static Map<String, NamedCsvRecord> byId(List<NamedCsvRecord> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.getField("id"), Function.identity()));
    }
}
