package org.zhagen.kernel.playbook;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** What a practice costs a site. */
@Doc("What it costs a site")
public record Resource(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,

        @Doc("人力 people, 财力 money, 物力 place and equipment, 社会 social")
        Kind kind,

        @Doc("A number or amount of money, or a rule over site.* and params.* that gives one")
        RuleText amount,

        @Doc("Unit of the amount, such as 人 or 元/年") String unit,
        @Doc("How the amount was reckoned") @Nullable String note,
        Place at) {

    /** The four kinds of resources of a 资源盘点, with material split in two. */
    @Doc("Kind of resource")
    public enum Kind {
        PEOPLE,
        MONEY,
        PLACE,
        EQUIPMENT,
        SOCIAL
    }
}
