package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** Something that may go wrong. */
@Doc("Something that may go wrong")
public record Risk(
        @Doc("Kebab-case id") String id,
        @Doc("Name") String title,
        @Doc("How one notices it early") String sign,
        @Doc("What is done then, by whom, how soon") String answer,
        Place at) {}
