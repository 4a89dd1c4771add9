package org.zhagen.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How a room says no at its addresses to programs that were made for somebody else's standard, where no controller is reached:
 * unknown addresses, too much, too large, faults. Everywhere else programs get problems and people get pages.
 */
public interface FaultVoice {

    /** Whether it is up to this room what is answered there. */
    boolean speaksAt(String path);

    /**
     * The answer.
     *
     * @param reference under which a fault stands in the log; empty where it is the sender's mistake
     */
    ResponseEntity<byte[]> answer(HttpStatus status, String path, String reference);
}
