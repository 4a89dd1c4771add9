/**
 * What a site changes, and why: adaptations, their checks, the effective plan, the FRAME record, fidelity, and the three-way
 * upgrade to a newer playbook. Whether the playbook suits the site at all is not here; see {@code fit}.
 */
@NullMarked
package org.zhagen.kernel.adaptation;

import org.jspecify.annotations.NullMarked;
