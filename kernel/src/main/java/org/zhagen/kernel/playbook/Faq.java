package org.zhagen.kernel.playbook;

import org.zhagen.kernel.document.Doc;
import org.zhagen.kernel.document.Place;

/** A question that sites ask. */
@Doc("A question that sites ask")
public record Faq(
        @Doc("Kebab-case id") String id,
        @Doc("Question") String ask,
        @Doc("Answer") String answer,
        Place at) {}
