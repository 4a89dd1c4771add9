package org.zhagen.identity.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.identity.AccountView;
import org.zhagen.kernel.document.Code;
import org.zhagen.web.Export;
import org.zhagen.web.Listing;
import org.zhagen.web.RegionTexts;

/** The list of accounts as a spreadsheet. Logins stay masked. */
@Component
class AccountExport {

    private final MessageSource words;
    private final Export export;
    private final RegionTexts regions;

    AccountExport(MessageSource words, Export export, RegionTexts regions) {
        this.regions = regions;
        this.words = words;
        this.export = export;
    }

    ResponseEntity<StreamingResponseBody> of(Acting acting, Listing<AccountView> all, Locale language) {
        List<Export.Column> columns = List.of(
                Export.Column.text("identity.name", 12),
                Export.Column.text("identity.office", 30),
                Export.Column.text("identity.login", 12),
                Export.Column.text("identity.region", 18),
                Export.Column.text("identity.account.state", 14),
                Export.Column.text("identity.second", 12));
        return export.xlsx(
                acting,
                language,
                "identity.accounts",
                columns,
                all.rows().stream().map(account -> row(account, language)).toList());
    }

    private List<String> row(AccountView account, Locale language) {
        return List.of(
                account.name(),
                account.office(),
                account.login(),
                regions.name(account.region()),
                say("identity.state." + Code.kebab(account.state()), language),
                say("identity.yes-no." + account.secondFactor(), language));
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
