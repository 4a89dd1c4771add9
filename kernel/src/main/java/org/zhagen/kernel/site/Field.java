package org.zhagen.kernel.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.ValueRange;
import org.zhagen.kernel.value.ValueType;

/** One thing that is asked of a site, once. */
@Doc("A field of the profile")
public record Field(
        @Doc("Kebab-case id; site.kebab_case in rules") String id,

        @Doc("Chinese title, as an officer would head a column")
        String title,

        @Doc("English title") String titleEn,
        @Doc("Kind of resource or circumstance") Category category,
        @Doc("Kind of value") ValueType type,
        @Doc("Unit of a count or number") @Nullable String unit,
        @Doc("Smallest value that can be true") @Nullable Limit min,
        @Doc("Largest value that can be true") @Nullable Limit max,
        @Doc("Words of a choice") List<Option> options,
        @Doc("How to find it out") String findOut,
        @Doc("What it is needed for") String usedFor,
        Place at) {

    /** Kind of resource or circumstance. */
    @Doc("people 人力, money 财力, material 物力, social 社会, terrain 地理, digital 数字, organisation 组织")
    public enum Category {
        PEOPLE,
        MONEY,
        MATERIAL,
        SOCIAL,
        TERRAIN,
        DIGITAL,
        ORGANISATION;

        /**
         * Whether other places may read what it says of a place that is an example to them. People, buildings, land and networks are
         * seen by whoever goes there; money, attitudes and offices are a place's own affair. A convention of ours.
         */
        public boolean isOpen() {
            return switch (this) {
                case PEOPLE, MATERIAL, TERRAIN, DIGITAL -> true;
                case MONEY, SOCIAL, ORGANISATION -> false;
            };
        }
    }

    /** A word of a choice. */
    @Doc("A word of a choice")
    public record Option(
            @Key("id") String id, @Doc("Chinese title") String title) {}

    /** A bound as it is written, in the spelling of the field's values. */
    public record Limit(String text) {}

    /** The values that can be true. */
    public ValueRange range() {
        return ValueRange.of(type, min == null ? null : min.text(), max == null ? null : max.text());
    }

    /** The ids of the options. */
    public List<String> optionIds() {
        return options.stream().map(Option::id).toList();
    }

    /** The Chinese title of an option, or the id itself where it is none. */
    public String optionTitle(String id) {
        return options.stream()
                .filter(o -> o.id().equals(id))
                .map(Option::title)
                .findFirst()
                .orElse(id);
    }
}
