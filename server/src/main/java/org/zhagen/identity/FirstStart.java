package org.zhagen.identity;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhagen.database.Sentence;

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
                .ifPresent(password -> System.out.println(
                        """

                %s

                    登录名 · login      %s
                    口令   · password   %s
                """.formatted(Sentence.in("identity", "first-start"), FirstInstallation.LOGIN, password)));
    }
}
