/**
 * Who somebody is and what they may do: accounts, sign-in, second factor, sessions, tokens, roles and who holds them. People
 * and units themselves belong to the directory; what was done is kept by the audit.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "web", "audit", "database", "demo"})
package org.zhagen.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
