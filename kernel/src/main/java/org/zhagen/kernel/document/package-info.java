/**
 * Located documents: reading YAML into a tree that knows file, line and column, collecting findings, mapping the tree to
 * records, the canonical form and its digest. What the records mean is not here.
 */
@NullMarked
package org.zhagen.kernel.document;

import org.jspecify.annotations.NullMarked;
