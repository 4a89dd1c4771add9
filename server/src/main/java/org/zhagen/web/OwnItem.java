package org.zhagen.web;

/**
 * An entry of the menu of the person who is signed in, such as the account, another role or signing out.
 *
 * @param label the key of its words, or the words themselves where they are data, such as the name of an office
 * @param icon a name of the icon set
 * @param sends whether it changes something, and so is a button that posts instead of a link
 */
public record OwnItem(String path, String label, String icon, boolean sends) {

    public static OwnItem link(String path, String label, String icon) {
        return new OwnItem(path, label, icon, false);
    }

    public static OwnItem button(String path, String label, String icon) {
        return new OwnItem(path, label, icon, true);
    }
}
