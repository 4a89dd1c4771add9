package org.zhagen.work;

/**
 * What a matter is about, opaque here.
 *
 * @param kind stable, such as {@code plan}
 * @param id as the owning room writes it
 */
public record Subject(String kind, String id) {}
