package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.value.Percent;

/** Who pays which share, for what. */
@Doc("A source of money")
public record Funding(
        @Doc("Kebab-case id") String id,
        @Doc("Who pays") Payer from,
        @Doc("Share of the whole, such as 40%") Percent share,
        @Doc("What it pays for") @Key("for") String purpose,
        Place at) {

    /** Who may pay. */
    @Doc("Who pays")
    public enum Payer {
        GOVERNMENT,
        COLLECTIVE,
        ENTERPRISE,
        RESIDENTS,
        FOUNDATION,
        USERS,
        PARTNER
    }
}
