package org.zhagen.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhagen.kernel.document.Code;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Whether what arrived can be attached, and under which type. */
@Component
class FileCheck {

    /** The field of every form that takes a file. */
    static final Place FIELD = Place.of("file");

    private static final int MEGABYTE = 20;

    private final Sniffer sniffer;
    private final Receiving receiving;
    private final FilesSettings settings;

    FileCheck(Sniffer sniffer, Receiving receiving, FilesSettings settings) {
        this.sniffer = sniffer;
        this.receiving = receiving;
        this.settings = settings;
    }

    sealed interface Result {}

    /** It can: under this type, which its content and its name both have. */
    record Right(FileType type) implements Result {}

    record Wrong(Finding finding) implements Result {}

    Result of(Received file, String name) throws IOException {
        long most = settings.maxSize().toBytes();
        if (file.size() == 0) {
            return wrong(FilesCode.FILE_MISSING);
        }
        if (file.size() > most) {
            return wrong(FilesCode.FILE_LARGE, name, most >> MEGABYTE);
        }
        return switch (sniffer.sniff(file.path())) {
            case Sniffed.No(FilesCode code, String word) -> wrong(code, name, word);
            case Sniffed.Known(List<FileType> types) -> named(types, name);
        };
    }

    private static Result named(List<FileType> types, String name) {
        Optional<FileType> type = types.stream().filter(one -> one.fits(name)).findFirst();
        if (type.isPresent()) {
            return new Right(type.get());
        }
        String what =
                types.stream().flatMap(one -> one.endings().stream()).distinct().collect(Collectors.joining("/"));
        int dot = name.lastIndexOf('.');
        String better = (dot > 0 ? name.substring(0, dot) : name) + "."
                + types.getFirst().endings().getFirst();
        return new Wrong(Finding.of(FilesCode.ENDING_WRONG, FIELD, name, what.toUpperCase(Locale.ROOT))
                .maybe(better));
    }

    /** The image without what its camera wrote into it; empty when it is damaged. */
    Optional<Received> cleaned(Received image, FileType type, boolean keepLocation) throws IOException {
        Path rewritten = receiving.free();
        try (Received scrap = new Received(rewritten, 0, "")) {
            return ImageCleaner.clean(type, image.path(), keepLocation, scrap.path())
                    ? Optional.of(receiving.rewritten(scrap.path()))
                    : Optional.empty();
        }
    }

    /** Whether there is a place for one more beside those that are there. */
    Optional<Finding> room(List<Attachment> there, long size) {
        long total = there.stream().mapToLong(Attachment::size).sum() + size;
        if (there.size() >= settings.maxCount()) {
            return Optional.of(Finding.of(FilesCode.TOO_MANY, FIELD, there.size(), settings.maxCount()));
        }
        long most = settings.maxTotal().toBytes();
        return total > most
                ? Optional.of(Finding.of(FilesCode.TOTAL_LARGE, FIELD, total >> MEGABYTE, most >> MEGABYTE))
                : Optional.empty();
    }

    static Result wrong(Code code, Object... arguments) {
        return new Wrong(Finding.of(code, FIELD, arguments));
    }
}
