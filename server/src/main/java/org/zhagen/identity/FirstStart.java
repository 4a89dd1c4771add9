package org.zhagen.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells whoever starts an installation for the first time how to get in. It goes to the console once, and to no log. */
@Component
@Profile("!demo")
class FirstStart implements ApplicationRunner {

    private final FirstInstallation installation;

    FirstStart(FirstInstallation installation) {
        this.installation = installation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        installation
                .begin()
                .ifPresent(password -> System.out.println("""

                首次启动：请用以下账号登录，任命系统、安全、审计三名管理员（须为三个人）。口令只显示这一次，登录后须修改。
                First start: sign in as follows and appoint the system, security and audit administrators (three people).
                The password is shown this once and has to be changed.

                    登录名 · login      %s
                    口令   · password   %s
                """.formatted(FirstInstallation.LOGIN, password)));
    }
}
