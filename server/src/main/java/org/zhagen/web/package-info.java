/**
 * What all pages and all of the API have in common: the frame of a page, lists with their state in the address, the three
 * pages that say no, problems for programs. No room's content is here, and no rule.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "access")
package org.zhagen.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
