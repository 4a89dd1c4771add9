/** Tests of pages and API of attachments. */
@NullMarked
package org.zhagen.files.web;

import org.jspecify.annotations.NullMarked;
