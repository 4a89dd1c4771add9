package org.zhagen.kernel.adaptation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Findings;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;
import org.zhagen.kernel.document.SchemaWriter;
import org.zhagen.kernel.playbook.Change;
import org.zhagen.kernel.playbook.PlaybookFormat;
import org.zhagen.kernel.playbook.Version;

/**
 * What one site changes of one version of a playbook, and why.
 *
 * @param document the document that it was read from
 */
@Doc("What one site changes of a playbook, and why")
public record Adaptation(
        @Doc("Always zhagen-adaptation/1; may be left out") @Nullable
        String format,

        @Doc("Playbook and version, such as whistle@1.2.0") String adapts,

        @Doc("Digest of that playbook; checked where it is given") @Nullable
        String digest,

        @Doc("Code of the site, in quotes") String site,

        @Doc("Id of the variant that it starts from; none where left out") @Nullable
        String variant,

        @Doc("What the adaptation is to reach (FRAME: goal)") @Nullable
        String goal,

        @Doc("Who took part in deciding (FRAME: participants)")
        List<String> decidedBy,

        @Doc("When it was decided: before or during the work (FRAME: planned or reactive)") @Nullable
        When decided,

        @Doc("Parameter id to value, or to {to: value, reason: …}")
        Map<String, Node> set,

        @Doc("Changes, one after the other") List<Change> changes,
        Node.Mapping document) {

    /** The spelling of the format that this code reads. */
    public static final String FORMAT = "zhagen-adaptation/1";

    /** When a modification was decided. */
    @Doc("before the start (planned) or during the work (reactive)")
    public enum When {
        PLANNED,
        REACTIVE
    }

    /** An adaptation that changes nothing beside the variant that it starts from (null for none). */
    public static Adaptation of(String adapts, String site, @Nullable String variant) {
        Node.Mapping document = new Node.Mapping(new LinkedHashMap<>(), Place.of(adapts))
                .with("format", Node.of(FORMAT, Place.of(adapts)))
                .with("adapts", Node.of(adapts, Place.of(adapts)))
                .with("site", Node.of(site, Place.of(adapts)));
        if (variant != null) {
            document = document.with("variant", Node.of(variant, Place.of(adapts)));
        }
        return new Adaptation(
                FORMAT, adapts, null, site, variant, null, List.of(), null, Map.of(), List.of(), document);
    }

    /** Reads an adaptation; null, with findings, when it can't be used. */
    public static @Nullable Adaptation read(Node node, Findings findings) {
        Findings own = new Findings();
        Adaptation adaptation = PlaybookFormat.READER.read(Adaptation.class, node, own);
        if (adaptation != null) {
            AdaptationCheck.check(adaptation, own);
        }
        findings.addAll(own.sorted());
        return own.hasErrors() ? null : adaptation;
    }

    /** The JSON Schema (2020-12) of an adaptation. */
    public static Node schema() {
        return new SchemaWriter(PlaybookFormat.READER)
                .write("https://zhagen.org/schema/adaptation-1.json", "Zhagen adaptation", Adaptation.class);
    }

    /** Where the value of a key stands, or where the document begins when it has no such key. */
    public Place at(String key) {
        Node value = document.get(key);
        return value == null ? document.at() : value.at();
    }

    /** The id of the playbook that is adapted. */
    public String playbookId() {
        return adapts.substring(0, Math.max(0, adapts.indexOf('@')));
    }

    /** The version of the playbook that is adapted; null when it is none. */
    @Nullable
    Version playbookVersion() {
        return Version.parse(adapts.substring(adapts.indexOf('@') + 1));
    }

    /** The value that a parameter is set to. */
    static Node value(Node setting) {
        Node to = setting instanceof Node.Mapping map ? map.get("to") : null;
        return to == null ? setting : to;
    }

    /** Why a parameter is set; null where it is not said. */
    static @Nullable String reason(Node setting) {
        return setting instanceof Node.Mapping map ? map.text("reason") : null;
    }
}
