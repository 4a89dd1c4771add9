package org.zhagen.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts to list.
 *
 * @param text in the name or the office; empty for all
 * @param region only those of a region and what lies in it; empty for all of the jurisdiction
 * @param state only those in a state; null for all
 * @param role only those who hold a role now; empty for all
 */
public record AccountFilter(String text, String region, AccountView.@Nullable State state, String role) {

    public static final AccountFilter ALL = new AccountFilter("", "", null, "");
}
