package org.zhagen.files.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.zhagen.access.Acting;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.files.Attachment;
import org.zhagen.files.Files;
import org.zhagen.files.Subject;

/** The common form: one file for one subject. Each component is a part of that name. */
record FileForm(
        @Nullable String kind,
        @Nullable String subject,
        @Nullable MultipartFile file) {

    Outcome<Attachment> attach(Acting acting, Files files) {
        if (!Subject.isSubject(Text.of(kind), Text.of(subject))) {
            return Outcome.missing();
        }
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = file == null ? "" : Text.of(file.getOriginalFilename());
            return files.attach(acting, new Subject(Text.of(kind), Text.of(subject)), name, content);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
