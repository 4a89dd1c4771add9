/**
 * Office files at the edge of the kernel: tables read from CSV and Excel, documents and ledgers written as Word and
 * Excel. What a playbook means is not here; see {@code org.zhagen.kernel}.
 */
@NullMarked
package org.zhagen.office;

import org.jspecify.annotations.NullMarked;
