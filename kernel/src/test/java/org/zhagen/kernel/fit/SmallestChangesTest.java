package org.zhagen.kernel.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zhagen.kernel.adaptation.Yard.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhagen.kernel.adaptation.Yard;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.playbook.CheckedPlaybook;
import org.zhagen.kernel.playbook.Playbooks;
import org.zhagen.kernel.playbook.Precondition;
import org.zhagen.kernel.playbook.Variant;
import org.zhagen.kernel.playbook.Variants;
import org.zhagen.kernel.playbook.Vocabulary;
import org.zhagen.kernel.rule.Bindings;
import org.zhagen.kernel.rule.Truth;
import org.zhagen.kernel.site.Profile;

/** The smallest change for a site, against values worked out by hand and against trying everything. */
class SmallestChangesTest {

    private static final SmallestChanges CHANGES =
            new SmallestChanges(new Fitter(Yard.BASE, Yard.PLAYBOOKS), Map.of("grid-workers", 10.0));

    private static String words(Optional<SmallestChange> change) {
        return change.map(found ->
                        found.moves().stream().map(SmallestChangesTest::words).collect(Collectors.joining(", ")))
                .orElse("none");
    }

    private static String words(Move move) {
        return switch (move) {
            case Move.Choose choose ->
                "choose " + choose.variant().map(Variant::id).orElse("-");
            case Move.Set set -> set.parameter().id() + " " + set.from() + ">" + set.to();
            case Move.Reach reach -> reach.field().id() + " " + reach.from() + ">" + reach.to();
            case Move.Remedy remedy -> "remedy " + remedy.precondition().id();
        };
    }

    @Test
    void aSiteThatFitsChangesNothing() {
        assertEquals(List.of(), CHANGES.of(site()).orElseThrow().moves());
        assertEquals(
                List.of(), CHANGES.of(site("terrain", "mountain")).orElseThrow().moves());
    }

    @Test
    void aFieldReachesTheValueAtWhichTheRuleTurns() {
        SmallestChange change = CHANGES.of(site("grid-workers", 2L)).orElseThrow();
        assertEquals("grid-workers 2>4", words(Optional.of(change)));
        assertEquals(0.2, change.movement(), 1e-12);
        Move move = change.moves().getFirst();
        assertEquals("grid", move.serves().getFirst().id());
        assertEquals("base.yaml:29", move.at().file() + ":" + move.at().line());
        assertNull(change.variant());
    }

    /** With 0 of 4 workers it is nearer to reach 4 than to choose the variant that asks for one and reach that. */
    @Test
    void fewestMovesComeBeforeLeastMovement() {
        assertEquals("grid-workers 0>4", words(CHANGES.of(site("grid-workers", 0L))));
        SmallestChanges far = new SmallestChanges(new Fitter(Yard.BASE, Yard.PLAYBOOKS), Map.of("grid-workers", 1.0));
        assertEquals("remedy grid", words(far.of(site("grid-workers", 1L))));
        assertEquals("grid-workers 3>4", words(CHANGES.of(site("grid-workers", 3L))));
    }

    @Test
    void whatIsUnknownIsFoundOutAndWhatHasNoRemedyIsNotMoved() {
        assertEquals("grid-workers null>4", words(CHANGES.of(site("grid-workers", null))));
        assertEquals("reform-willingness null>moderate", words(CHANGES.of(site("reform-willingness", null))));
        assertEquals("none", words(CHANGES.of(site("reform-willingness", "low"))));
        assertEquals("none", words(CHANGES.of(site("reform-willingness", "low", "grid-workers", 1L))));
        assertEquals(
                "grid-workers 3>4, reform-willingness null>moderate",
                words(CHANGES.of(site("grid-workers", 3L, "reform-willingness", null))));
    }

    private static final String DICTIONARY = """
            format: zhagen-dictionary/1
            fields:
              - {id: test-a, title: 甲, title-en: a, category: people, type: count, min: 0, max: 5, find-out: 问, used-for: 试}
              - {id: test-b, title: 乙, title-en: b, category: people, type: count, min: 0, max: 5, find-out: 问, used-for: 试}
              - {id: test-c, title: 丙, title-en: c, category: people, type: count, min: 0, max: 5, find-out: 问, used-for: 试}
              - {id: test-d, title: 丁, title-en: d, category: people, type: flag, find-out: 问, used-for: 试}
            """;

    private static final Playbooks PLAYBOOKS = new Playbooks(new Vocabulary(
            Vocabulary.standard()
                    .fields()
                    .extend("test.yaml", DICTIONARY.getBytes(StandardCharsets.UTF_8), new Findings()),
            Vocabulary.standard().indicators()));

    private static final List<String> FIELDS = List.of("test-a", "test-b", "test-c", "test-d");

    /** Everything is tried: each value of each field and parameter, each set of remedies, each variant. */
    @Test
    void nothingSmallerIsThere() {
        SplittableRandom random = new SplittableRandom(3);
        int solved = 0;
        int several = 0;
        for (int i = 0; i < 150; i++) {
            String text = playbook(random);
            CheckedPlaybook playbook = checked(text);
            Fitter fitter = new Fitter(playbook, PLAYBOOKS);
            Profile site = anySite(random);
            Optional<SmallestChange> found = new SmallestChanges(fitter, Map.of()).of(site);
            Optional<Size> least = tryEverything(fitter, site);
            if (least.isPresent() && least.get().moves() > 4) {
                continue;
            }
            String which = text + "\n" + site + "\n" + words(found);
            assertEquals(
                    least.map(Size::moves), found.map(change -> change.moves().size()), which);
            if (least.isPresent() && found.isPresent()) {
                assertEquals(least.get().movement(), found.get().movement(), 1e-9, which);
                solved += least.get().moves() > 0 ? 1 : 0;
                several += least.get().moves() > 1 ? 1 : 0;
            }
        }
        assertTrue(solved > 50 && several > 10, solved + " solved, " + several + " with several moves");
    }

    private record Size(int moves, double movement) {
        boolean smaller(Size other) {
            return moves < other.moves || (moves == other.moves && movement < other.movement);
        }
    }

    private static Optional<Size> tryEverything(Fitter fitter, Profile site) {
        Optional<Variant> suiting = Variants.suiting(fitter.playbook(), site.values());
        List<Optional<Variant>> offers = new ArrayList<>(List.of(Optional.empty()));
        fitter.playbook().model().variants().forEach(variant -> offers.add(Optional.of(variant)));
        Optional<Size> least = Optional.empty();
        for (Optional<Variant> offer : offers) {
            Size start = offer.equals(suiting) ? new Size(0, 0) : new Size(1, 1);
            Optional<Size> size = tryOffer(fitter.offered(offer), site, start);
            if (size.isPresent() && (least.isEmpty() || size.get().smaller(least.get()))) {
                least = size;
            }
        }
        return least;
    }

    private static Optional<Size> tryOffer(CheckedPlaybook playbook, Profile site, Size start) {
        Set<String> movable = new HashSet<>();
        List<Precondition> asks = playbook.model().preconditions();
        for (Precondition ask : asks) {
            Set<String> fields = playbook.rule(ask.rule()).siteFields();
            fields.stream()
                    .filter(field -> ask.remedy() != null || !site.values().containsKey(field))
                    .forEach(movable::add);
        }
        Optional<Size> least = Optional.empty();
        for (int code = 0; code < 6 * 6 * 6 * 2 * 6; code++) {
            Map<String, Object> values = new HashMap<>(site.values());
            Size size = start;
            int rest = code;
            boolean allowed = true;
            for (String field : FIELDS) {
                boolean flag = field.equals("test-d");
                int digit = rest % (flag ? 2 : 6);
                rest /= flag ? 2 : 6;
                Object value = flag ? (Object) (digit == 1) : (Object) (long) digit;
                Object now = site.values().get(field);
                if (movable.contains(field)) {
                    if (!value.equals(now)) {
                        double far = now == null || flag ? 1 : Math.abs(digit - (Long) now) / 5.0;
                        size = new Size(size.moves() + 1, size.movement() + far);
                        values.put(field, value);
                    }
                } else {
                    allowed &= digit == 0;
                }
            }
            if (!allowed) {
                continue;
            }
            long limit =
                    (Long) Objects.requireNonNull(playbook.settings(Map.of()).get("limit"));
            size = rest == limit ? size : new Size(size.moves() + 1, size.movement() + Math.abs(rest - limit) / 5.0);
            Optional<Size> held = held(playbook, asks, site, new Bindings(values, Map.of("limit", (long) rest)), size);
            if (held.isPresent() && (least.isEmpty() || held.get().smaller(least.get()))) {
                least = held;
            }
            // A field that is unknown may also stay so.
            Set<String> unknown = new HashSet<>(movable);
            unknown.removeAll(site.values().keySet());
            if (!unknown.isEmpty()) {
                Map<String, Object> fewer = new HashMap<>(values);
                fewer.keySet().removeAll(unknown);
                Size without = new Size(size.moves() - unknown.size(), size.movement() - unknown.size());
                Optional<Size> open =
                        held(playbook, asks, site, new Bindings(fewer, Map.of("limit", (long) rest)), without);
                if (open.isPresent() && (least.isEmpty() || open.get().smaller(least.get()))) {
                    least = open;
                }
            }
        }
        return least;
    }

    /** The size with the remedies that are needed besides; empty when something has none. */
    private static Optional<Size> held(
            CheckedPlaybook playbook, List<Precondition> asks, Profile site, Bindings bindings, Size size) {
        int remedies = 0;
        for (Precondition ask : asks) {
            if (playbook.truth(ask.rule(), bindings) != Truth.TRUE) {
                boolean wrong = playbook.truth(ask.rule(), playbook.bindings(site.values())) == Truth.FALSE;
                if (ask.remedy() == null || !wrong) {
                    return Optional.empty();
                }
                remedies++;
            }
        }
        return Optional.of(new Size(size.moves() + remedies, size.movement() + remedies));
    }

    private static Profile anySite(SplittableRandom random) {
        Map<String, Object> values = new HashMap<>();
        int unknown = random.nextInt(8);
        for (int i = 0; i < FIELDS.size(); i++) {
            if (i != unknown) {
                values.put(FIELDS.get(i), i == 3 ? (Object) random.nextBoolean() : (Object) random.nextLong(6));
            }
        }
        return new Profile("1", "村", values);
    }

    private static String playbook(SplittableRandom random) {
        StringBuilder asks = new StringBuilder("preconditions:\n");
        int count = random.nextInt(1, 4);
        for (int i = 0; i < count; i++) {
            asks.append("  - ").append(ask("ask-" + i, random)).append('\n');
        }
        String variants = "variants:\n  - id: other\n    title: 别样\n    when: site.test_d\n    learned-from: 某村\n"
                + (random.nextBoolean() ? "    set: {limit: " + random.nextInt(6) + "}\n" : "")
                + "    changes:\n      - {op: replace, at: preconditions/ask-0, value: " + ask("ask-0", random) + "}\n";
        return asks + variants;
    }

    private static String ask(String id, SplittableRandom random) {
        return "{id: " + id + ", need: required, because: 试" + (random.nextInt(3) > 0 ? ", remedy: 补" : "")
                + ", rule: \"" + rule(random) + "\"}";
    }

    private static String rule(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> comparison(random) + " && " + comparison(random);
            case 1 -> comparison(random) + " || " + comparison(random);
            default -> comparison(random);
        };
    }

    private static String comparison(SplittableRandom random) {
        String field = "site.test_" + "abc".charAt(random.nextInt(3));
        String other = "site.test_" + "abc".charAt(random.nextInt(3));
        String sign = List.of(">=", "<=", ">", "<").get(random.nextInt(4));
        return switch (random.nextInt(6)) {
            case 0 -> "site.test_d";
            case 1 -> field + " " + sign + " params.limit";
            case 2 -> field + " + " + other + " " + sign + " " + random.nextInt(10);
            case 3 -> field + " " + sign + " " + other;
            default -> field + " " + sign + " " + random.nextInt(6);
        };
    }

    private static CheckedPlaybook checked(String asks) {
        Findings findings = new Findings();
        String text = small(asks);
        CheckedPlaybook playbook = PLAYBOOKS.read("small.yaml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertTrue(playbook != null, () -> findings.sorted() + "\n" + text);
        return Objects.requireNonNull(playbook);
    }

    /** The base of the tests with other preconditions, variants and one parameter more. */
    private static String small(String asksAndVariants) {
        String text = Yard.text();
        int asks = text.indexOf("preconditions:");
        int variants = asksAndVariants.indexOf("variants:");
        return text.substring(0, asks)
                        .replace(
                                "parameters:\n",
                                "parameters:\n  - {id: limit, title: 限, type: count, default: 2, min: 0, max: 5}\n")
                + asksAndVariants.substring(0, variants)
                + text.substring(text.indexOf("resources:"), text.indexOf("variants:"))
                + asksAndVariants.substring(variants);
    }
}
