package org.zhagen.kernel.playbook;

import org.zhagen.kernel.site.Dictionary;

/** The words that playbooks share: the fields of a site's profile and the indicators. */
public record Vocabulary(Dictionary fields, SharedIndicators indicators) {

    /** The vocabulary that comes with the product. */
    public static Vocabulary standard() {
        return new Vocabulary(Dictionary.standard(), SharedIndicators.standard());
    }
}
