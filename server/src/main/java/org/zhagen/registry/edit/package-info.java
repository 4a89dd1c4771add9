/**
 * Changes one part of a playbook's text and leaves every other character as somebody wrote it, comments and layout included.
 * Pure functions; what a playbook may say is the kernel's affair.
 */
@NullMarked
package org.zhagen.registry.edit;

import org.jspecify.annotations.NullMarked;
