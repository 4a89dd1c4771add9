package org.zhagen.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zhagen.access.Jurisdiction;

/** Finds regions by what people type. */
final class RegionSearch {

    private static final int AROUND = 50;
    private static final int WORDS = 5;

    private final RegionRows rows;

    RegionSearch(RegionRows rows) {
        this.rows = rows;
    }

    List<Region> search(String text, Jurisdiction own, int most) {
        List<String> words = Arrays.stream(text.strip().split("\\s+", WORDS))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Region> found = new ArrayList<>(inside(words, List.of(own.prefix()), most));
        if (found.size() < most && !own.prefix().isEmpty()) {
            inside(words, List.of(""), most).stream()
                    .filter(region -> !region.code().digits().startsWith(own.prefix()))
                    .limit(most - found.size())
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private List<Region> inside(List<String> words, List<String> prefixes, int most) {
        List<Region> found = List.of();
        List<String> inside = prefixes;
        for (int i = 0; i < words.size(); i++) {
            int many = i == words.size() - 1 ? most : AROUND;
            found = word(words.get(i), inside, many);
            inside = found.stream().map(region -> region.code().digits()).toList();
        }
        return found;
    }

    private List<Region> word(String word, List<String> inside, int most) {
        if (inside.isEmpty()) {
            return List.of();
        }
        boolean code = word.chars().allMatch(character -> character >= '0' && character <= '9');
        return code ? rows.withCode(unpadded(word), inside, most) : rows.withName(word, inside, most);
    }

    /** People copy twelve digits from official tables. */
    private static String unpadded(String digits) {
        return RegionGround.code(digits).map(Object::toString).orElse(digits);
    }
}
