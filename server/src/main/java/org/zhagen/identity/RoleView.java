package org.zhagen.identity;

import java.util.List;
import java.util.Locale;

/**
 * What one may do together.
 *
 * @param id kebab-case, stable
 * @param permissions ids, sorted
 * @param administrator whether it has one of the three powers that nobody may unite
 */
public record RoleView(String id, String nameZh, String nameEn, List<String> permissions, boolean administrator) {

    public String name(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : nameZh;
    }
}
