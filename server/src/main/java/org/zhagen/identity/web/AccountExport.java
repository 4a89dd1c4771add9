package org.zhagen.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhagen.access.Acting;
import org.zhagen.identity.AccountFilter;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;
import org.zhagen.kernel.document.Code;
import org.zhagen.office.Ledger;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The list of accounts as a spreadsheet. Logins stay masked. */
@Component
class AccountExport {

    private final Accounts accounts;
    private final MessageSource words;
    private final Clock clock;

    AccountExport(Accounts accounts, MessageSource words, Clock clock) {
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    void write(Acting acting, AccountFilter filter, Paging paging, Locale language, HttpServletResponse response)
            throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Paging part = paging.whole();
        Listing<AccountView> found;
        do {
            found = Answers.value(accounts.list(acting, filter, part));
            found.rows().forEach(account -> rows.add(row(account, language)));
            part = new Paging(part.page() + 1, part.size(), part.sort(), part.descending());
        } while (found.rows().size() == Paging.LARGEST && rows.size() < Listing.COUNTED);
        Spreadsheet.send(response, "accounts", sheet(rows, language));
    }

    private Ledger sheet(List<List<@Nullable Object>> rows, Locale language) {
        List<Ledger.Column> columns = List.of(
                column("identity.name", 12, language),
                column("identity.office", 28, language),
                column("identity.login", 12, language),
                column("identity.region", 16, language),
                column("identity.account.state", 10, language),
                column("identity.account.second", 10, language));
        return Spreadsheet.of(say("identity.accounts", language), columns, rows, LocalDate.now(clock));
    }

    private Ledger.Column column(String key, int width, Locale language) {
        return new Ledger.Column(say(key, language), width, Ledger.Kind.TEXT);
    }

    private List<@Nullable Object> row(AccountView account, Locale language) {
        return List.of(
                account.name(),
                account.office(),
                account.login(),
                account.region(),
                say("identity.state." + Code.kebab(account.state()), language),
                say("identity.yes-no." + account.secondFactor(), language));
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, key, language);
    }
}
