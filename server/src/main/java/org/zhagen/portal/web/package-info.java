/** Pages for residents, and for officers who release and print. No rule is here: these ask the front doors. */
@NullMarked
package org.zhagen.portal.web;

import org.jspecify.annotations.NullMarked;
