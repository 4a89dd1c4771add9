/**
 * Attachments: what people attach to something, checked by its content, freed of the place where a photograph was taken, kept
 * once per content on disk or in an object store. What a file is attached to, and who may therefore see it, is not known
 * here: the room that owns the subject says so ({@link org.zhagen.files.SubjectGuard}).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "web", "database", "audit"})
package org.zhagen.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
