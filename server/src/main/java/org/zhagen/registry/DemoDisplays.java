package org.zhagen.registry;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.access.Doors;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.demo.DemoFiles;
import org.zhagen.demo.DemoPart;
import org.zhagen.directory.DirectoryPermission;
import org.zhagen.directory.Unit;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Node.Mapping;
import org.zhagen.kernel.document.YamlReader;

/** The displayed practices of the demo city, with the reviews and follow-ups that stand in their files. */
@Component
@Profile("demo")
class DemoDisplays implements DemoPart {

    private static final int AFTER_THE_DIRECTORY = 30;
    private static final String FIRST_VERSION = "1.0.0";
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

    DemoDisplays(
            Doors doors,
            DisplayCheck check,
            DisplayJudge judge,
            DisplayRows displays,
            FollowUpRows followUps,
            ReviewRows reviews,
            DisplayFollowUps looks,
            DisplayAfter after) {
        this.doors = doors;
        this.check = check;
        this.judge = judge;
        this.displays = displays;
        this.followUps = followUps;
        this.reviews = reviews;
        this.looks = looks;
        this.after = after;
    }

    @Override
    public int order() {
        return AFTER_THE_DIRECTORY;
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
            Display display = doors.write(DEMO, () -> put(file));
            file.reviews()
                    .forEach(review -> doors.write(as(review), () -> {
                        reviews.write(display.id(), review);
                        return true;
                    }));
        });
    }

    private Display put(DemoDisplay file) {
        DisplayCheck.Read read = check.of(DEMO, file.draft());
        Unit unit = read.unit();
        if (unit == null || !read.findings().isEmpty()) {
            throw new IllegalStateException(file.id() + ": "
                    + read.findings().stream()
                            .map(each -> each.line(Locale.ENGLISH))
                            .toList());
        }
        Display display = file.display(unit, read.content(), FIRST_VERSION);
        displays.insert(display, judge.doubt(display.content(), display.displayedOn(), List.of()));
        file.followUps().forEach(look -> followUps.insert(display.id(), look));
        looks.followed(display);
        after.shelve(display);
        return display;
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
