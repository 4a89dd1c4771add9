/** Pages and API of plans. No rule is here: these ask the front doors. */
@NullMarked
package org.zhagen.adaptation.web;

import org.jspecify.annotations.NullMarked;
