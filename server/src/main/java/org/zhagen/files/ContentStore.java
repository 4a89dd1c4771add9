package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes lie, named by their SHA-256 in 64 small hexadecimal digits. */
interface ContentStore {

    /** Keeps a content; when this returns, it outlasts a loss of power. Keeping what is kept already changes nothing. */
    void put(Received content) throws IOException;

    /** The content from one of its bytes on. */
    InputStream open(String sha256, long from) throws IOException;

    /** Removes a content; nothing happens when it is not there. */
    void delete(String sha256) throws IOException;

    /** Two levels of folders, so that none grows large. */
    static String path(String sha256) {
        return sha256.substring(0, 2) + "/" + sha256.substring(2, 4) + "/" + sha256;
    }
}
