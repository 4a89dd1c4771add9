package org.zhagen.web;

import org.zhagen.kernel.document.Code;

/** What can be wrong with any field, whatever it is for. */
enum FieldCode implements Code {
    HAS_NUL;

    @Override
    public String bundle() {
        return "org.zhagen.web.field_findings";
    }
}
