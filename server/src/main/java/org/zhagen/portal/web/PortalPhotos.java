package org.zhagen.portal.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhagen.portal.Tracking;
import org.zhagen.web.SentPhotos;

/** Attaches what was sent along with a form of a resident, once the words are kept. */
@Component
class PortalPhotos {

    /** So many of one form. */
    private static final int MOST = 6;

    private final Tracking tracking;

    PortalPhotos(Tracking tracking) {
        this.tracking = tracking;
    }

    void attach(
            String code,
            String address,
            MultiValueMap<String, MultipartFile> sent,
            Locale language,
            RedirectAttributes redirect) {
        SentPhotos.attach(
                sent,
                MOST,
                (name, content) -> tracking.attach(code, address, name, content),
                "portal.photos.wrong",
                language,
                redirect);
    }
}
