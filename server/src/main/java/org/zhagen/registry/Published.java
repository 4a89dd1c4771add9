package org.zhagen.registry;

import org.zhagen.kernel.bundle.Bundle;
import org.zhagen.kernel.playbook.CheckedPlaybook;

/**
 * A published version with its content.
 *
 * @param playbook checked, with its rules ready to run
 * @param bundle text, templates and signature, as they are exported
 */
public record Published(PlaybookVersion about, CheckedPlaybook playbook, Bundle bundle) {}
