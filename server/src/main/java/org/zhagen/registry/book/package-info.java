/**
 * A playbook as a book for people who have little time: what its rules say in words, what is derived from its parts. Pure
 * functions over the kernel's records; pages put it on paper.
 */
@NullMarked
@NamedInterface("book")
package org.zhagen.registry.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
