package org.zhagen.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.kernel.site.RegionCode;

/** What templates and forms of any room say and read about regions: {@code ${#regions.label(row.region)}}. */
@Component
public class RegionTexts {

    private final ObjectProvider<RegionNames> names;
    private final MessageSource messages;

    RegionTexts(ObjectProvider<RegionNames> names, MessageSource messages) {
        this.names = names;
        this.messages = messages;
    }

    /** The name alone, for people; the whole country for no digits, and the digits themselves where nobody knows them. */
    public String name(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return messages.getMessage("ui.country", null, LocaleContextHolder.getLocale());
        }
        return known(digits).orElse(digits);
    }

    /** Code and name, as a field for regions offers and reads them; empty for no digits. */
    public String label(@Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return "";
        }
        return known(digits).map(name -> digits + " " + name).orElse(digits);
    }

    /** The digits of the region that a form's text means; the text itself when it means none, so that it can be found fault with. */
    public String read(Acting acting, @Nullable String text) {
        return text == null || text.isBlank()
                ? ""
                : Optional.ofNullable(names.getIfAvailable())
                        .flatMap(all -> all.meant(acting, text))
                        .map(RegionCode::digits)
                        .orElse(text.strip());
    }

    /** The digits of the region that a filter's text looks for; empty when there is none such. */
    public String sought(Acting acting, @Nullable String text) {
        return text == null || text.isBlank()
                ? ""
                : Optional.ofNullable(names.getIfAvailable())
                        .flatMap(all -> all.sought(acting, text))
                        .map(RegionCode::digits)
                        .orElse("");
    }

    private Optional<String> known(String digits) {
        return RegionCode.read(digits)
                .flatMap(code -> Optional.ofNullable(names.getIfAvailable()).flatMap(all -> all.name(code)));
    }
}
