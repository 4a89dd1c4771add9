package org.zhagen.work;

/**
 * A kind of matters that a substitute may end in the place of somebody who holds the role for which they wait. Each room offers a
 * bean for what it lets substitutes decide; all other matters that wait for a role are not lent.
 *
 * @param kind such as {@code adaptation.approval}
 */
public record StandInKind(String kind) {}
