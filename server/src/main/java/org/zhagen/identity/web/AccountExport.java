package org.zhagen.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.zhagen.access.Acting;
import org.zhagen.identity.AccountView;
import org.zhagen.kernel.document.Code;
import org.zhagen.office.Ledger;
import org.zhagen.web.Export;
import org.zhagen.web.Listing;

/** The list of accounts as a spreadsheet. Logins stay masked. */
@Component
class AccountExport {

    private final MessageSource words;
    private final Clock clock;

    AccountExport(MessageSource words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    ResponseEntity<StreamingResponseBody> of(Acting acting, Listing<AccountView> all, Locale language) {
        List<Ledger.Column> columns = List.of(
                column("identity.name", 12, language),
                column("identity.office", 30, language),
                column("identity.login", 12, language),
                column("identity.region", 18, language),
                column("identity.account.state", 14, language),
                column("identity.second", 12, language));
        return Export.xlsx(
                say("identity.accounts", language),
                acting.office(),
                LocalDate.now(clock),
                columns,
                all.rows().stream().map(account -> row(account, language)).toList());
    }

    private Ledger.Column column(String key, double width, Locale language) {
        return new Ledger.Column(say(key, language), width, Ledger.Kind.TEXT);
    }

    private List<String> row(AccountView account, Locale language) {
        return List.of(
                account.name(),
                account.office(),
                account.login(),
                account.region(),
                say("identity.state." + Code.kebab(account.state()), language),
                say("identity.yes-no." + account.secondFactor(), language));
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
