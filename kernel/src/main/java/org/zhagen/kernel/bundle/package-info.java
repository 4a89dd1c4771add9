/**
 * A playbook on its way to somebody else: the bundle file that holds it with its templates, and the signature that says
 * whose it is. What a playbook means and whether it is right is not here, nor which keys a place trusts.
 */
@NullMarked
package org.zhagen.kernel.bundle;

import org.jspecify.annotations.NullMarked;
