package org.zhagen.access;

/** Somebody asked for what they may not do. Published outside the transaction that was refused, so that it can be kept. */
public record AccessRefused(Acting acting, String permission) {}
