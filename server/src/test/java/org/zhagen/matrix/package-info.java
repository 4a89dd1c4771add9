/**
 * Tests that hold for every route of every room, present and future: who is turned away, and what nobody can break. What is
 * not here: what a room answers to the right person.
 */
@NullMarked
package org.zhagen.matrix;

import org.jspecify.annotations.NullMarked;
