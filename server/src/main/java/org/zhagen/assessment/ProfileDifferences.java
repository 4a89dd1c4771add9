package org.zhagen.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhagen.intake.ImportLine;
import org.zhagen.kernel.site.Dictionary;
import org.zhagen.kernel.site.Field;
import org.zhagen.kernel.value.Values;

/** What of a site would be otherwise, for the preview of an import. */
record ProfileDifferences(Dictionary dictionary, Map<String, CurrentRows.Current> holding) {

    private static final int SHOWN = 4;

    /** Whether only what nobody knew is added. */
    ImportLine.Verdict verdict(List<GivenValue> news) {
        return news.stream().anyMatch(value -> holding.containsKey(value.field()))
                ? ImportLine.Verdict.CHANGED
                : ImportLine.Verdict.ADDED;
    }

    /** The first values as before → after. */
    String of(List<GivenValue> news) {
        String first = news.stream().limit(SHOWN).map(this::of).collect(Collectors.joining("；"));
        return news.size() > SHOWN ? first + "；… +" + (news.size() - SHOWN) : first;
    }

    private String of(GivenValue value) {
        Field field = dictionary.field(value.field());
        CurrentRows.Current before = holding.get(value.field());
        if (field == null) {
            return "";
        }
        String old = before == null ? "" : print(field, before.stored().as(field.type())) + " → ";
        return field.title() + " " + old + print(field, value.value());
    }

    private static String print(Field field, Object value) {
        return switch (value) {
            case Boolean flag -> flag ? "是" : "否";
            case String word -> field.optionTitle(word);
            default -> Values.print(value);
        };
    }
}
