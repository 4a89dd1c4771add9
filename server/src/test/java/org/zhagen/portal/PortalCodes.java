package org.zhagen.portal;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.zhagen.access.Doors;
import org.zhagen.identity.Vault;

/** Codes for tickets that tests raised without a form. */
public final class PortalCodes {

    private PortalCodes() {}

    /** One that nobody was given. */
    public static String unknown() {
        return TrackingCode.next().shown();
    }

    /** The end of a link that confirms an address, and of the one that stops its letters. */
    public record MailLinks(String confirm, String stop) {}

    /** An address that follows a ticket and is to be confirmed. */
    public static MailLinks mail(ApplicationContext context, UUID ticket) {
        UUID id = UUID.randomUUID();
        String token = Vault.token();
        Vault vault = context.getBean(Vault.class);
        context.getBean(Doors.class).write(MailFollows.MAILER, () -> {
            context.getBean(MailRows.class)
                    .ask(new MailRows.Asked(
                            id,
                            ticket,
                            vault.seal(id, "somebody@example.org"),
                            Vault.hash(id.toString()),
                            "zh",
                            Vault.hash(token),
                            context.getBean(Clock.class).instant()));
            return id;
        });
        return new MailLinks(token, context.getBean(MailLetters.class).stop(id));
    }

    public static TrackingCode of(ApplicationContext context, UUID ticket) {
        TrackingCode code = TrackingCode.next();
        return context.getBean(Doors.class).write(Reports.PORTAL, () -> {
            context.getBean(ReportRows.class)
                    .insert(
                            ticket,
                            context.getBean(Reports.class).hash(code),
                            null,
                            context.getBean(Clock.class).instant());
            return code;
        });
    }
}
