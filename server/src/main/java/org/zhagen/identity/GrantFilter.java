package org.zhagen.identity;

/**
 * Which grants to list: only those that are not over.
 *
 * @param text in the name of the person or the unit; empty for all
 * @param role the id of a role; empty for all
 * @param region only those in a region and what lies in it; empty for all of the jurisdiction
 */
public record GrantFilter(String text, String role, String region) {}
