package org.zhagen.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.zhagen.kernel.flow.Leg;
import org.zhagen.kernel.flow.Moves;
import org.zhagen.kernel.flow.Rating;
import org.zhagen.kernel.playbook.FormField;

/** What is drawn for one ticket of the demo city: how long something takes, what is filled in, how it ends. */
final class DemoDraws {

    private static final int ONE_IN_TEN = 10;

    private final DemoThing thing;
    private final SplittableRandom random;

    DemoDraws(DemoThing thing, SplittableRandom random) {
        this.thing = thing;
        this.random = random;
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    Duration between(Duration least, Duration most) {
        return Duration.ofSeconds(random.nextLong(least.toSeconds(), most.toSeconds()));
    }

    String oneOf(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Which part of what is allowed something takes: nine times of ten less than all of it. */
    double part() {
        return random.nextInt(ONE_IN_TEN) == 0 ? 1.05 + random.nextDouble() * 0.8 : 0.1 + random.nextDouble() * 0.75;
    }

    String words(Leg leg) {
        return leg.outcomes().contains("resolved") && leg.byParty() ? thing.result() : "";
    }

    String outcome(Leg leg) {
        List<String> usual = leg.outcomes().stream()
                .filter(each -> !each.equals(Moves.NOT_OURS))
                .toList();
        return usual.isEmpty() ? "" : usual.get(percent(90) ? 0 : Math.min(1, usual.size() - 1));
    }

    Map<String, Object> form(Leg leg, Instant at) {
        Map<String, Object> form = new LinkedHashMap<>();
        for (FormField field : leg.form()) {
            switch (field.type()) {
                case RATING -> form.put(field.id(), score());
                case FLAG -> form.put(field.id(), !isBad(form));
                case DATE ->
                    form.put(field.id(), at.plus(Duration.ofDays(7)).toString().substring(0, 10));
                case TEXT, LONG_TEXT -> form.put(field.id(), thing.result());
                default -> {}
            }
        }
        return form;
    }

    private static boolean isBad(Map<String, Object> form) {
        return form.values().stream().anyMatch(each -> each instanceof Integer score && Rating.isLow(score));
    }

    private int score() {
        int drawn = random.nextInt(100);
        return drawn < 45 ? 5 : drawn < 80 ? 4 : drawn < 92 ? 3 : drawn < 97 ? 2 : 1;
    }
}
