package org.zhagen.registry.web;

import org.jspecify.annotations.Nullable;
import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.playbook.Design;
import org.zhagen.kernel.playbook.Topic;
import org.zhagen.kernel.practice.Judgement.Overall;
import org.zhagen.registry.DisplaySearch;
import org.zhagen.registry.DisplayState;
import org.zhagen.web.SoughtRegion;

/** The filters of a list of displays as they stand in the address; what is no filter is left out. */
record DisplayFilter(
        String q,
        String topic,
        @Nullable SoughtRegion region,
        String state,
        String judgement,
        String strength,
        @Nullable Boolean due) {

    DisplayFilter {
        q = Text.of(q);
        topic = Text.of(topic);
        state = Text.of(state);
        judgement = Text.of(judgement);
        strength = Text.of(strength);
    }

    DisplaySearch search() {
        return new DisplaySearch(
                q,
                Code.read(Topic.class, topic).orElse(null),
                SoughtRegion.codeOf(region),
                Code.read(DisplayState.class, state).orElse(null),
                Code.read(Overall.class, judgement).orElse(null),
                Code.read(Design.class, strength).orElse(null),
                due != null && due);
    }
}
