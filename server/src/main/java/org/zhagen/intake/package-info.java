/**
 * Tables by which much comes in at once: uploaded, looked at, taken over as they were looked at. What a table's columns mean,
 * and what is written, is not here: each room brings an {@link org.zhagen.intake.Importer}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "web"})
package org.zhagen.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
