/** The pages and the API of identity, and what guards the routes of all rooms. No rule about accounts or roles is here. */
@NullMarked
package org.zhagen.identity.web;

import org.jspecify.annotations.NullMarked;
