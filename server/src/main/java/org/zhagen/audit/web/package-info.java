/** The pages and the API of the audit, for auditors. */
@NullMarked
package org.zhagen.audit.web;

import org.jspecify.annotations.NullMarked;
