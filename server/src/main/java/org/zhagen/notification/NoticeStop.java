package org.zhagen.notification;

/**
 * How somebody stops being told things of a kind about one subject; a room offers a bean for each such kind.
 *
 * @param kind of the notices
 * @param path to which a form is sent, with {@code {id}} for the id of the subject
 * @param label the key of its words
 */
public record NoticeStop(String kind, String path, String label) {

    public String path(String subject) {
        return path.replace("{id}", subject);
    }
}
