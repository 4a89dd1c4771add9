/** Pages and API of attachments. No rule is here: these ask the front door. */
@NullMarked
package org.zhagen.files.web;

import org.jspecify.annotations.NullMarked;
