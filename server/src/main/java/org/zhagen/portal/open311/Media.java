package org.zhagen.portal.open311;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import org.zhagen.access.Outcome;
import org.zhagen.access.Text;
import org.zhagen.files.Attachment;
import org.zhagen.portal.ProgramReceipt;
import org.zhagen.portal.Tracking;
import org.zhagen.portal.TrackingCode;

/**
 * Takes pictures that come as parts of the form, as the clients of several cities send them ({@code media}). They are attached once the
 * report is kept; one that can't be taken does not undo it.
 */
@Component
class Media {

    private static final Logger LOG = LoggerFactory.getLogger(Media.class);

    /** So many of one report. */
    private static final int MOST = 6;

    private final Tracking tracking;

    Media(Tracking tracking) {
        this.tracking = tracking;
    }

    /** Attaches what came with a report that is new, and names what could not be taken: of one that is known already, everything. */
    List<String> attach(Asked asked, ProgramReceipt receipt) {
        TrackingCode code = receipt.code();
        List<String> refused = new ArrayList<>();
        List<MultipartFile> parts = parts(asked);
        for (int i = 0; i < parts.size(); i++) {
            if (code == null || i >= MOST || !isKept(code, asked.address(), parts.get(i))) {
                refused.add(Text.of(parts.get(i).getOriginalFilename()));
            }
        }
        return refused;
    }

    private static List<MultipartFile> parts(Asked asked) {
        MultipartHttpServletRequest form =
                WebUtils.getNativeRequest(asked.request(), MultipartHttpServletRequest.class);
        return form == null
                ? List.of()
                : form.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** Whatever is wrong with a picture: the report is kept by then, and its code has to be answered. */
    private boolean isKept(TrackingCode code, String address, MultipartFile part) {
        try (InputStream content = part.getInputStream()) {
            return tracking.attach(code.text(), address, Text.of(part.getOriginalFilename()), content)
                    instanceof Outcome.Done<Attachment>;
        } catch (IOException | RuntimeException fault) {
            LOG.warn("A picture of a report could not be kept.", fault);
            return false;
        }
    }
}
