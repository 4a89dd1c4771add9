package org.zhagen.kernel.playbook;

import org.jspecify.annotations.Nullable;
import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Key;
import org.zhagen.kernel.document.Node;
import org.zhagen.kernel.document.Place;

/** One change of a playbook. */
@Doc("One change of a playbook")
public record Change(
        @Doc("What is done") @Key("op") Operation operation,

        @Doc("Path such as steps, steps/list or steps/list/standard: keys and ids, joined by /") @Key("at")
        String path,

        @Doc("For add and move: the id behind which it goes; the end of the list where left out") @Nullable
        String after,

        @Doc("For add and replace: the new value") @Nullable Node value,
        @Doc("Why; an adaptation must say so") @Nullable String reason,
        @Doc("What is modified, after FRAME") @Nullable Kind kind,
        Place at) {

    /** What is done. */
    @Doc("add an element, replace a value, remove an element, move an element")
    public enum Operation {
        ADD,
        REPLACE,
        REMOVE,
        MOVE
    }

    /**
     * What is modified: the classes of FRAME (Wiltsey Stirman, Baumann and Miller, The FRAME: an expanded framework for
     * reporting adaptations and modifications to evidence-based interventions, Implementation Science 14:58, 2019). Format,
     * setting, personnel and population are its kinds of contextual modification.
     */
    @Doc("What is modified, after FRAME")
    public enum Kind {
        CONTENT,
        CONTEXT,
        FORMAT,
        SETTING,
        PERSONNEL,
        POPULATION,
        TRAINING,
        EVALUATION,
        SCALE_UP
    }
}
