package org.zhagen.assessment;

import org.zhagen.kernel.document.Code;

/** What can be wrong with a value that is given for a site; what is wrong with its spelling and size the kernel says. */
public enum AssessmentCode implements Code {
    /** A text that has to be there is empty. */
    MISSING,
    /** Args: characters found, characters possible. */
    TEXT_LONG,
    /** Args: what is no day. */
    DAY,
    DAY_AHEAD,
    /** Args: what is no field. */
    FIELD_UNKNOWN,
    /** Args: title of the field, its value. */
    FIELD_DERIVED,
    NOTHING_GIVEN,
    /** Args: the code. */
    SITE_UNKNOWN,
    /** Args: the code, the day. */
    SITE_CLOSED,
    /** Args: the code. */
    SITE_OUTSIDE,
    /** Args: the name of the site. */
    SITE_TWICE,
    /** Args: what names nothing that can be moved. */
    KNOB_UNKNOWN,
    /** Args: what is no value, the value of the playbook. */
    KNOB_VALUE,
    /** Args: the value, the smallest and the largest that the playbook allows. */
    KNOB_LIMITS,
    TASKS_NONE,
    /** Args: what is no task that could be opened here. */
    TASK_UNKNOWN,
    /** Args: what names nobody to whom it could be given. */
    TASK_WHO,
    /** Args: the day. */
    DAY_PAST;

    @Override
    public String bundle() {
        return "org.zhagen.assessment.findings";
    }
}
