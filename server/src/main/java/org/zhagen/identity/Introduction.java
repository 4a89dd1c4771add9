package org.zhagen.identity;

/** What a visitor of the demo can do as somebody, in one or two sentences. */
public record Introduction(String zh, String en) {}
