package org.zhagen.web;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.zhagen.access.Refusal;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.document.Place;

/** Looks at the fields of an address or a form before they are bound, for what no field can be or hold. */
@ControllerAdvice
class FieldAdvice {

    /** Rows of a list count from 0; beyond 255 the binder has no place for them. */
    private static final Pattern ROWS = Pattern.compile("[^\\[\\]]*(\\[(1?\\d?\\d|2[0-4]\\d|25[0-5])\\][^\\[\\]]*)*");

    @InitBinder
    void look(WebDataBinder binder, WebRequest request) {
        // forms are records: what their constructor took is not set a second time, into lists that nobody can change
        binder.setDeclarativeBinding(true);
        for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
            String name = names.next();
            if (!ROWS.matcher(name).matches()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
            }
            String[] values = request.getParameterValues(name);
            if (values != null && Arrays.stream(values).anyMatch(FieldAdvice::hasNul)) {
                throw new NoException(
                        new Refusal.Invalid(List.of(Finding.of(FieldCode.HAS_NUL, Place.of(plain(name))))));
            }
        }
    }

    static boolean hasNul(String text) {
        return text.indexOf(0) >= 0;
    }

    private static String plain(String name) {
        return name.replace("\u0000", "");
    }
}
