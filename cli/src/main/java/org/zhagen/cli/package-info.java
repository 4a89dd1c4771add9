/** The command line for curators who keep playbooks in files. Rules are not here; the kernel decides. */
@NullMarked
package org.zhagen.cli;

import org.jspecify.annotations.NullMarked;
