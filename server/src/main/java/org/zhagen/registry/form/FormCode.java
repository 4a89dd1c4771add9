package org.zhagen.registry.form;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what somebody fills in. */
public enum FormCode implements Code {
    PART_VALUE;

    @Override
    public String bundle() {
        return "org.zhagen.registry.library";
    }
}
