package org.zhagen.files;

/**
 * What a form says about the files that it takes.
 *
 * @param keepLocation whether photographs keep the place where they were taken and all else that cameras write into them; only
 *     for forms that ask for the place and say so
 * @param shared whether the file is seen beyond the jurisdiction of its region, as that of a published practice is; then the
 *     guard alone decides
 * @param onlyImages whether nothing but pictures is taken
 * @param most so many of whoever attaches; the limits of the installation hold besides
 */
public record AttachOptions(boolean keepLocation, boolean shared, boolean onlyImages, int most) {

    /** Photographs without their place, seen inside the jurisdiction only. */
    public static final AttachOptions USUAL = new AttachOptions(false, false);

    /** Photographs without their place, seen by whoever the guard lets see them. */
    public static final AttachOptions SHARED = new AttachOptions(false, true);

    public AttachOptions(boolean keepLocation, boolean shared) {
        this(keepLocation, shared, false, Integer.MAX_VALUE);
    }

    /** The same for pictures only, and so many of them. */
    public AttachOptions images(int number) {
        return new AttachOptions(keepLocation, shared, true, number);
    }
}
