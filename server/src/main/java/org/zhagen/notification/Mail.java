package org.zhagen.notification;

import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends e-mail in plain text, where the operator named a server, a sender and the address of this server. */
@Component
class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private final @Nullable JavaMailSender server;
    private final NotificationSettings settings;

    Mail(ObjectProvider<JavaMailSender> server, NotificationSettings settings) {
        this.server = server.getIfAvailable();
        this.settings = settings;
    }

    boolean isOffered() {
        return server != null
                && !settings.mailFrom().isEmpty()
                && !settings.site().isEmpty();
    }

    Answered send(String address, String subject, String text) {
        if (!isOffered()) {
            return Answered.failed(Trouble.MAIL_OFF);
        }
        JavaMailSender known = Objects.requireNonNull(server);
        try {
            MimeMessage message = known.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(settings.mailFrom());
            helper.setTo(address);
            helper.setSubject(subject);
            helper.setText(text);
            // so that absence notes do not answer
            message.setHeader("Auto-Submitted", "auto-generated");
            known.send(message);
            return new Answered.Taken("");
        } catch (MailException | jakarta.mail.MessagingException refused) {
            // addresses are personal: the log says what failed, the delivery only that it did
            LOG.debug("a letter was not taken", refused);
            return Answered.failed(
                    refused instanceof MailSendException unsent
                                    && unsent.getFailedMessages().isEmpty()
                            ? Trouble.NOT_REACHED
                            : Trouble.REFUSED);
        }
    }
}
