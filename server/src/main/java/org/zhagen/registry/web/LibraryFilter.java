package org.zhagen.registry.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Level;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.registry.LibraryEntry;
import org.zhagen.registry.LibrarySearch;
import org.zhagen.web.SoughtRegion;

/** The question and filters of the library as they stand in the address; what is no filter is left out. */
record LibraryFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String topic,
        @Nullable String level,
        @Nullable SoughtRegion region,
        @Nullable String strength) {

    LibrarySearch search() {
        return new LibrarySearch(
                q == null ? "" : q,
                Code.read(LibraryEntry.Kind.class, kind).orElse(null),
                Code.read(Topic.class, topic).orElse(null),
                Code.read(Level.class, level).orElse(null),
                SoughtRegion.codeOf(region),
                Code.read(Design.class, strength).orElse(null));
    }
}
