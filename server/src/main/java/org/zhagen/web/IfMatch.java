package org.zhagen.web;

/** The version that a program read before it changes something: the header {@code If-Match} of RFC 9110. It is demanded. */
public record IfMatch(int version) {}
