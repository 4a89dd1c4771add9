/**
 * Rules over a site's profile and a playbook's parameters: checking them, evaluating them for one site, and evaluating
 * them over columns of many sites. What a rule is for, and where profiles are kept, are not here.
 */
@NullMarked
package org.zhagen.kernel.rule;

import org.jspecify.annotations.NullMarked;
