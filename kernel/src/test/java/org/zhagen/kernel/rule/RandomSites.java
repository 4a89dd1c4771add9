package org.zhagen.kernel.rule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.zhagen.kernel.value.Money;
import org.zhagen.kernel.value.Percent;
import org.zhagen.kernel.value.ValueType;

/** Makes random profiles with values missing, for the fields of {@link RandomRules#declared()}. */
final class RandomSites {

    static final List<String> TEXTS = List.of("", "张村", "李村", "山区", "ab");

    private final SplittableRandom random;

    RandomSites(SplittableRandom random) {
        this.random = random;
    }

    List<Map<String, Object>> sites(int count, double missing) {
        List<Map<String, Object>> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sites.add(site(missing));
        }
        return sites;
    }

    Map<String, Object> site(double missing) {
        Map<String, Object> site = new HashMap<>();
        RandomRules.declared().forEach((id, declared) -> {
            if (random.nextDouble() >= missing) {
                site.put(id, value(declared.type(), id.endsWith("a")));
            }
        });
        return site;
    }

    /** Columns of the same sites. */
    static Columns columns(List<Map<String, Object>> sites) {
        Columns.Builder builder = Columns.builder(sites.size());
        RandomRules.declared()
                .forEach((id, declared) -> builder.add(
                        id,
                        declared.type(),
                        sites.stream().map(site -> site.get(id)).toList()));
        return builder.build();
    }

    private Object value(ValueType type, boolean small) {
        return switch (type) {
            case COUNT -> whole(small);
            case NUMBER -> small ? random.nextInt(-4, 9) / 2.0 : random.nextDouble(-1e3, 1e3);
            case PERCENT -> new Percent(small ? random.nextInt(0, 101) : random.nextDouble(0, 100));
            case MONEY -> new Money(small ? random.nextInt(-3, 30) * 1_000_000L : whole(false));
            case DURATION -> Duration.ofSeconds(small ? random.nextInt(0, 50) * 1800L : random.nextLong(0, 10_000_000));
            case FLAG -> random.nextBoolean();
            case CHOICE -> RandomRules.OPTIONS.get(random.nextInt(RandomRules.OPTIONS.size()));
            case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }

    private Long whole(boolean small) {
        if (small) {
            return (long) random.nextInt(-3, 12);
        }
        return switch (random.nextInt(20)) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> Long.MIN_VALUE;
            case 2 -> 0L;
            default -> random.nextLong(-100_000, 100_000);
        };
    }
}
