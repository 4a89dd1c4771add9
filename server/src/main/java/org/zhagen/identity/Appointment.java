package org.zhagen.identity;

/**
 * One of the three administrators that the first installation is there to appoint.
 *
 * @param role id of the role
 * @param done whether somebody holds it
 */
public record Appointment(String role, boolean done) {}
