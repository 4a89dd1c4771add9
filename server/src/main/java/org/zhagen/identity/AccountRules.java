package org.zhagen.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhagen.access.Acting;
import org.zhagen.kernel.document.Finding;
import org.zhagen.kernel.site.RegionCode;

/** What an account must look like. */
final class AccountRules {

    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\d][\\p{L}\\d._@-]{1,63}");
    private static final Pattern CONTROL = Pattern.compile(".*\\p{Cntrl}.*", Pattern.DOTALL);
    private static final int LONGEST = 100;

    private AccountRules() {}

    /** The one spelling of a login. */
    static String login(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    static List<Finding> check(Acting acting, NewAccount account) {
        List<Finding> findings = new ArrayList<>();
        if (!isLogin(login(account.login()))) {
            findings.add(IdentityCode.LOGIN_FORM.at("login"));
        }
        if (account.name().isBlank()) {
            findings.add(IdentityCode.NAME_EMPTY.at("name"));
        }
        text("name", account.name(), findings);
        text("office", account.office(), findings);
        if (!isRegion(account.region())) {
            findings.add(IdentityCode.REGION_FORM.at("region"));
        } else if (!acting.in(account.region())) {
            findings.add(IdentityCode.OUTSIDE_JURISDICTION.at("region"));
        }
        return findings;
    }

    /** Whether a text may stand in a line. */
    static void text(String field, String text, List<Finding> findings) {
        if (text.length() > LONGEST || CONTROL.matcher(text).matches()) {
            findings.add(IdentityCode.TEXT_LONG.at(field, LONGEST));
        }
    }

    static boolean isRegion(String region) {
        return region.isEmpty() || RegionCode.isCode(region);
    }
}
