/**
 * The form of a playbook, made from the same shapes by which the kernel reads one, so that a new key of the format is a new
 * field without anybody writing it. Pure functions; words for people are in the messages of the room.
 */
@NullMarked
package org.zhagen.registry.form;

import org.jspecify.annotations.NullMarked;
