package org.caibian.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.caibian.notice.Delivery;
import org.caibian.notice.Envelope;
import org.caibian.notice.Postman;
import org.caibian.shared.Newsroom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Brings letters to the mail server; one for a person without an address is noted in the log. */
final class SmtpPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostman.class);

    private final JavaMailSender server;
    private final String from;
    private final Newsroom newsroom;
    private final LetterWords words;
    private final Postman withoutAddress;

    SmtpPostman(
            JavaMailSender server,
            String from,
            Newsroom newsroom,
            LetterWords words,
            Postman withoutAddress) {
        this.server = server;
        this.from = from;
        this.newsroom = newsroom;
        this.words = words;
        this.withoutAddress = withoutAddress;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        return envelope.to()
                .email()
                .map(address -> send(envelope, address))
                .orElseGet(() -> withoutAddress.deliver(envelope));
    }

    private Delivery send(Envelope envelope, String address) {
        try {
            server.send(written(envelope, address));
            return Delivery.SENT;
        } catch (MailException | MessagingException | UnsupportedEncodingException refused) {
            LOG.warn("Letter {} waits: {}", name(envelope), refused.getMessage());
            return Delivery.FAILED;
        }
    }

    private MimeMessage written(Envelope envelope, String address)
            throws MessagingException, UnsupportedEncodingException {
        var mail = server.createMimeMessage();
        var writing = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        writing.setFrom(from, newsroom.name());
        writing.setTo(address);
        var said = words.in(envelope.to().language());
        writing.setSubject(said.subject(envelope));
        writing.setText(said.text(envelope));
        // The same each time it is sent, so that mail programs show a letter sent twice once.
        mail.setHeader(
                "Message-ID", "<notice-" + name(envelope) + from.replaceFirst(".*@", "@") + ">");
        // Absence notes do not answer it.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    /** By the notices it is of. */
    private static String name(Envelope envelope) {
        var first = envelope.letters().getFirst().notice();
        var last = envelope.letters().getLast().notice();
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
