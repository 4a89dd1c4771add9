package org.zhagen.identity.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.access.Ids;
import org.zhagen.identity.AccountView;
import org.zhagen.identity.Accounts;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;
import org.zhagen.web.RegionTexts;

/** Accounts for programs. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountApi {

    private final Accounts accounts;
    private final RegionTexts regions;

    AccountApi(Accounts accounts, RegionTexts regions) {
        this.regions = regions;
        this.accounts = accounts;
    }

    /**
     * An account just opened, or given a new password.
     *
     * @param oneTimePassword shown nowhere again; null when there is none
     */
    record WithPassword(AccountView account, @Nullable String oneTimePassword) {}

    /** A login in full. */
    record Login(String login) {}

    @GetMapping
    Listing<AccountView> list(Acting acting, AccountQuery query, Paging paging) {
        return Answers.value(accounts.list(acting, query.filter(), paging));
    }

    @GetMapping("/{id}")
    ResponseEntity<AccountView> one(@PathVariable UUID id, Acting acting) {
        return versioned(acting, id);
    }

    @GetMapping("/{id}/login")
    Login login(@PathVariable UUID id, Acting acting) {
        return new Login(Answers.value(accounts.login(acting, id)));
    }

    @PostMapping
    ResponseEntity<WithPassword> open(Acting acting, @RequestBody AccountForm wish) {
        Accounts.Opened opened =
                Answers.value(accounts.open(acting, wish.read(Ids.next(), regions.read(acting, wish.region()))));
        return ResponseEntity.created(
                        URI.create("/api/v1/accounts/" + opened.account().id()))
                .eTag("\"" + opened.account().version() + "\"")
                .body(new WithPassword(opened.account(), opened.oneTimePassword()));
    }

    @PostMapping("/{id}/disable")
    ResponseEntity<AccountView> disable(@PathVariable UUID id, Acting acting, IfMatch seen) {
        Answers.value(accounts.disable(acting, id, seen.version()));
        return versioned(acting, id);
    }

    @PostMapping("/{id}/enable")
    ResponseEntity<AccountView> enable(@PathVariable UUID id, Acting acting, IfMatch seen) {
        Answers.value(accounts.enable(acting, id, seen.version()));
        return versioned(acting, id);
    }

    @PostMapping("/{id}/unlock")
    ResponseEntity<AccountView> unlock(@PathVariable UUID id, Acting acting) {
        Answers.value(accounts.unlock(acting, id));
        return versioned(acting, id);
    }

    @PostMapping("/{id}/reset")
    WithPassword reset(@PathVariable UUID id, Acting acting) {
        String password = Answers.value(accounts.reset(acting, id));
        return new WithPassword(Answers.value(accounts.byId(acting, id)), password);
    }

    private ResponseEntity<AccountView> versioned(Acting acting, UUID id) {
        AccountView account = Answers.value(accounts.byId(acting, id));
        return Answers.versioned(account, account.version());
    }
}
