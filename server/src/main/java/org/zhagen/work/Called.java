package org.zhagen.work;

/**
 * What they are called for whom a matter waits.
 *
 * @param holder the person who has it; empty for nobody
 * @param unit the unit for which it waits or from which it was taken; empty for none
 */
record Called(String holder, String unit) {

    static Called of(Matter matter) {
        return new Called(matter.holderName(), matter.unitName());
    }

    /** The person, otherwise the unit. */
    String either() {
        return holder.isEmpty() ? unit : holder;
    }
}
