package org.zhagen.registry;

import org.zhagen.kernel.document.Code;

/** What can be wrong with what is asked of the library: with drafts, with publishing, with bundles of elsewhere. */
public enum LibraryCode implements Code {
    REGION_NEEDED,
    DRAFT_TOO_LARGE,
    DRAFT_NOT_READABLE,
    UPLOAD_EMPTY,
    UPLOAD_NAME,
    ID_FORM,
    TITLE_MISSING,
    TITLE_LONG,
    PART_GONE,
    PART_UNKNOWN,
    PART_ID_TAKEN,
    TEMPLATE_NAME,
    VERSION_NOT_GREATER,
    MAJOR_NEEDED,
    EXPLANATION_MISSING,
    NOTE_LONG,
    CHANGES_MISSING,
    PLAYBOOK_ELSEWHERE,
    VERSION_RETIRED,
    REASON_MISSING,
    SUCCESSOR_UNKNOWN,
    SUCCESSOR_SELF,
    VERSION_THERE,
    VERSION_DIFFERS,
    BUNDLE_UNSIGNED,
    SIGNATURE_UNUSABLE,
    TAKE_AS_UNKNOWN,
    KEY_NAME_LONG;

    @Override
    public String bundle() {
        return "org.zhagen.registry.library";
    }
}
