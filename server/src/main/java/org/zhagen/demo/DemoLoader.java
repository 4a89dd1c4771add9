package org.zhagen.demo;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads each part once, in its own transaction, so that a start that was killed goes on where it stopped.
 */
@Component
@Profile("demo")
class DemoLoader implements ApplicationRunner {

    private final List<DemoPart> parts;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Preparation preparation;

    DemoLoader(
            ObjectProvider<DemoPart> parts,
            JdbcClient database,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Preparation preparation) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoPart::order)).toList();
        this.database = database;
        this.events = events;
        this.preparation = preparation;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        DemoFiles files = new DemoFiles();
        int number = 0;
        for (DemoPart part : parts) {
            number++;
            events.publishEvent(new DemoProgress(this, number, parts.size(), part.name()));
            transaction.executeWithoutResult(status -> once(part, files));
        }
        preparation.ready();
    }

    private void once(DemoPart part, DemoFiles files) {
        int isNew = database.sql("insert into demo_part (name) values (:name) on conflict do nothing")
                .param("name", part.name())
                .update();
        if (isNew == 1) {
            Loading.load(part, files);
        }
    }
}
