package org.zhagen.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhagen.access.Outcome;
import org.zhagen.kernel.document.Finding;

/** The way of a file from the stream to the moment before it is kept: received, told, named, cleaned. */
@Component
class FileIntake {

    private final Receiving receiving;
    private final FileCheck check;
    private final FilesSettings settings;

    FileIntake(Receiving receiving, FileCheck check, FilesSettings settings) {
        this.receiving = receiving;
        this.check = check;
        this.settings = settings;
    }

    /** What is done with a file that is fit to be kept. */
    @FunctionalInterface
    interface Keeping {
        Outcome<Attachment> keep(Received file, FileType type, String name) throws IOException;
    }

    Outcome<Attachment> take(String given, InputStream content, AttachOptions options, Keeping keeping)
            throws IOException {
        String name = FileName.clean(given);
        try (Received file = receiving.receive(content, mostBytes())) {
            return switch (check.of(file, name)) {
                case FileCheck.Wrong(Finding finding) -> Outcome.invalid(finding);
                case FileCheck.Right(FileType type) when type.isImage() -> image(file, type, name, options, keeping);
                case FileCheck.Right(FileType ignored)
                when options.onlyImages() -> Outcome.invalid(Finding.of(FilesCode.IMAGES_ONLY, FileCheck.FIELD, name));
                case FileCheck.Right(FileType type) -> keeping.keep(file, type, name);
            };
        }
    }

    private Outcome<Attachment> image(Received file, FileType type, String name, AttachOptions options, Keeping keeping)
            throws IOException {
        Optional<Received> cleaned = check.cleaned(file, type, options.keepLocation());
        if (cleaned.isEmpty()) {
            return Outcome.invalid(Finding.of(FilesCode.IMAGE_DAMAGED, FileCheck.FIELD, name));
        }
        try (Received image = cleaned.get()) {
            return keeping.keep(image, type, name);
        }
    }

    /** Whether there is a place for one more of somebody beside those that are there. */
    Optional<Finding> room(List<Attachment> there, Attachment one, int most) {
        long own = there.stream()
                .filter(each -> each.uploader().person().equals(one.uploader().person()))
                .count();
        return own >= most
                ? Optional.of(Finding.of(FilesCode.TOO_MANY, FileCheck.FIELD, own, most))
                : check.room(there, one.size());
    }

    long mostBytes() {
        return settings.maxSize().toBytes();
    }
}
