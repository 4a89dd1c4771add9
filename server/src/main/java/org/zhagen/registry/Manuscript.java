package org.zhagen.registry;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is to be published.
 *
 * @param signature of elsewhere, already found to hold; null to sign it here
 * @param signer who signed it elsewhere; empty when it is signed here
 * @param from what it comes from, beside the version before
 */
record Manuscript(
        String yaml,
        SortedMap<String, String> templates,
        PublishDraft notes,
        @Nullable String signature,
        String signer,
        List<Lineage.Origin> from,
        Instant at) {}
