package org.zhagen.directory;

import org.zhagen.access.Text;

/** A unit as somebody wrote it down, nothing of it checked yet; each component is the text of a field of that name. */
public record UnitDraft(String region, String kind, String name, String shortName, String note) {

    public UnitDraft {
        region = Text.of(region);
        kind = Text.of(kind);
        name = Text.of(name);
        shortName = Text.of(shortName);
        note = Text.of(note);
    }

    public static UnitDraft of(Unit unit) {
        return new UnitDraft(
                unit.region() + " " + unit.regionName(), unit.kind().id(), unit.name(), unit.shortName(), unit.note());
    }
}
