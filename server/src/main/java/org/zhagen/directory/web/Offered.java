package org.zhagen.directory.web;

/**
 * One of the things that a field offers while somebody types.
 *
 * @param value what is put into the field
 * @param where what it lies in, to tell things of one name apart
 */
record Offered(String value, String where) {}
