/** Tests of attachments: what is let in, who sees it, where it lies and when it goes. */
@NullMarked
package org.zhagen.files;

import org.jspecify.annotations.NullMarked;
