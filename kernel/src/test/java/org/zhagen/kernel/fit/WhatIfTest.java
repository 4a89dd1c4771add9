package org.zhagen.kernel.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.Yard;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.rule.Columns;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.site.Profile;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Sizes;
import org.zhagen.kernel.value.Values;

/** A what-if says the same as the playbook with the other values written into its text. */
class WhatIfTest {

    private static final int SITES = 400;
    private static final Dictionary FIELDS = Dictionary.standard();
    private static final List<Profile> PROFILES = profiles(new SplittableRandom(11));
    private static final Columns COLUMNS = columns();

    @Test
    void allStandardPlaybooksSayTheSame() throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        int playbooks = 0;
        int compared = 0;
        for (Path file : standard()) {
            String text = Files.readString(file);
            WhatIf whatIf = new WhatIf(fitter(text));
            List<Slider> sliders = whatIf.sliders(COLUMNS);
            playbooks++;
            for (int i = 0; i < 12 && !sliders.isEmpty(); i++) {
                Map<Knob, Object> moved = moved(sliders, random);
                Findings findings = new Findings();
                CheckedPlaybook rewritten = Yard.PLAYBOOKS.read("p.yaml", bytes(rewritten(text, moved)), findings);
                if (rewritten != null) {
                    same(new ColumnarFitter(new Fitter(rewritten, Yard.PLAYBOOKS)), whatIf.with(byId(moved)));
                    compared++;
                }
            }
        }
        assertEquals(18, playbooks);
        assertTrue(compared > 150, "compared " + compared);
    }

    private static Map<String, Object> byId(Map<Knob, Object> moved) {
        Map<String, Object> values = new HashMap<>();
        moved.forEach((knob, value) -> values.put(knob.id(), value));
        return values;
    }

    private static Map<Knob, Object> moved(List<Slider> sliders, SplittableRandom random) {
        Map<Knob, Object> moved = new LinkedHashMap<>();
        for (Slider slider : sliders) {
            if (random.nextInt(2) == 0) {
                double steps = Math.floor((slider.max() - slider.min()) / slider.step());
                double size = slider.min() + Math.floor(random.nextDouble() * (steps + 1)) * slider.step();
                moved.put(slider.knob(), Sizes.value(slider.knob().type(), size));
            }
        }
        return moved;
    }

    /** The text with values written where the knobs stand, from the end so that places before it stay. */
    private static String rewritten(String text, Map<Knob, Object> moved) {
        StringBuilder rewritten = new StringBuilder(text);
        moved.keySet().stream()
                .sorted((a, b) -> offset(text, b.at()) - offset(text, a.at()))
                .forEach(knob -> {
                    String old = switch (knob) {
                        case Knob.Limit limit -> limit.threshold().text();
                        case Knob.Standard standard ->
                            standard.parameter().standard().source();
                    };
                    int from = text.indexOf(old, offset(text, knob.at()));
                    rewritten.replace(from, from + old.length(), Values.print(Objects.requireNonNull(moved.get(knob))));
                });
        return rewritten.toString();
    }

    private static int offset(String text, Place place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.offsetByCodePoints(at, place.column() - 1);
    }

    private static void same(ColumnarFitter expected, ColumnarFitter got) {
        Fits a = expected.fit(COLUMNS, PROFILES::get);
        Fits b = got.fit(COLUMNS, PROFILES::get);
        for (int site = 0; site < SITES; site++) {
            assertEquals(a.verdict(site), b.verdict(site));
            assertEquals(a.score(site), b.score(site));
            assertEquals(a.variant(site).map(v -> v.id()), b.variant(site).map(v -> v.id()));
        }
    }

    /** What a variant sets or replaces stands in its own text. */
    @Test
    void variantsKeepWhatTheyWrote() {
        WhatIf whatIf = new WhatIf(new Fitter(Yard.BASE, Yard.PLAYBOOKS));
        assertEquals(
                List.of("grid.1", "venue.1"),
                whatIf.knobs().stream().map(Knob::id).toList());
        Columns columns = columnsOf(List.of(
                Yard.site("grid-workers", 6L), Yard.site("grid-workers", 6L, "terrain", "mountain"), Yard.site()));
        Fits fits = whatIf.with(Map.of("grid.1", 7L)).fit(columns);
        assertEquals(Verdict.PREPARE_FIRST, fits.verdict(0));
        assertEquals(Verdict.ADAPT, fits.verdict(1));
        assertEquals(Verdict.READY, whatIf.with(Map.of()).fit(columns).verdict(2));
        assertEquals("base.yaml:29", line(whatIf.knobs().getFirst().at()));
    }

    private static String line(Place place) {
        return place.file() + ":" + place.line();
    }

    @Test
    void whatIsNoKnobOrNoValueOfItIsRefused() {
        WhatIf whatIf = new WhatIf(new Fitter(Yard.BASE, Yard.PLAYBOOKS));
        assertThrows(IllegalArgumentException.class, () -> whatIf.with(Map.of("grid.2", 7L)));
        assertThrows(IllegalArgumentException.class, () -> whatIf.with(Map.of("grid.1", "seven")));
    }

    /** The value of the playbook and both ends can be reached in whole steps, of which there are enough to see something move. */
    @Test
    void slidersReachWhatThePlaybookSays() throws IOException {
        for (Path file : standard()) {
            for (Slider slider : new WhatIf(fitter(Files.readString(file))).sliders(COLUMNS)) {
                String which = file + " " + slider;
                assertTrue(slider.min() < slider.max(), which);
                assertTrue(slider.step() > 0, which);
                Sizes.of(slider.knob().now()).ifPresent(now -> {
                    double steps = (now - slider.min()) / slider.step();
                    assertTrue(slider.min() <= now && now <= slider.max(), which);
                    assertEquals(Math.rint(steps), steps, 1e-6, which);
                });
            }
        }
        Slider logistics = slider("e-commerce-village", "params.logistics-limit");
        assertEquals(Sizes.of(new Money(200)).orElseThrow(), logistics.min());
        assertEquals(0, logistics.max() % logistics.step(), 1e-9);
    }

    private static Slider slider(String playbook, String knob) throws IOException {
        Path file = Path.of("..", "playbooks", playbook, "playbook.yaml");
        return new WhatIf(fitter(Files.readString(file)))
                .sliders(COLUMNS).stream()
                        .filter(slider -> slider.knob().id().equals(knob))
                        .findFirst()
                        .orElseThrow();
    }

    private static Fitter fitter(String text) {
        Findings findings = new Findings();
        CheckedPlaybook playbook = Yard.PLAYBOOKS.read("p.yaml", bytes(text), findings);
        assertNotNull(playbook, () -> findings.sorted().toString());
        return new Fitter(playbook, Yard.PLAYBOOKS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> standard() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("..", "playbooks"))) {
            return folders.map(folder -> folder.resolve("playbook.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    private static List<Profile> profiles(SplittableRandom random) {
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            Map<String, Object> values = new HashMap<>();
            for (Field field : FIELDS.fields().values()) {
                if (random.nextInt(8) > 0) {
                    values.put(field.id(), value(field, random));
                }
            }
            profiles.add(new Profile(String.valueOf(100_000_000 + i), "镇", values));
        }
        return profiles;
    }

    private static Object value(Field field, SplittableRandom random) {
        return switch (field.type()) {
            case FLAG -> random.nextBoolean();
            case CHOICE ->
                field.optionIds().get(random.nextInt(field.optionIds().size()));
            case TEXT -> "话";
            case MONEY -> new Money(Math.round(Math.exp(random.nextDouble(5, 20))) * 100);
            case PERCENT -> Sizes.value(field.type(), random.nextInt(0, 1001) / 10.0);
            default -> Sizes.value(field.type(), Math.rint(Math.exp(random.nextDouble(0, 9)) - 1));
        };
    }

    private static Columns columns() {
        return columnsOf(PROFILES);
    }

    private static Columns columnsOf(List<Profile> profiles) {
        Columns.Builder builder = Columns.builder(profiles.size());
        FIELDS.fields()
                .values()
                .forEach(field -> builder.add(
                        field.id(),
                        field.type(),
                        profiles.stream().map(p -> p.values().get(field.id())).toList()));
        return builder.build();
    }
}
