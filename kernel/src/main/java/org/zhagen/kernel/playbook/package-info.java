/**
 * What a playbook is: its model, how it is read and checked, its version, bundle and signature. How it fits a site, and
 * how a site changes it, is not here; see {@code fit} and {@code adaptation}.
 */
@NullMarked
package org.zhagen.kernel.playbook;

import org.jspecify.annotations.NullMarked;
