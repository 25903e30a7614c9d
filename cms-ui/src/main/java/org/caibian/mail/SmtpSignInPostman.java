package org.caibian.mail;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.caibian.shared.Newsroom;
import org.caibian.staff.SignInLetter;
import org.caibian.staff.SignInPostman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Brings letters with links to the mail server; no log has the link. */
final class SmtpSignInPostman implements SignInPostman {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpSignInPostman.class);

    private final JavaMailSender server;
    private final String from;
    private final Newsroom newsroom;
    private final LetterWords words;

    SmtpSignInPostman(JavaMailSender server, String from, Newsroom newsroom, LetterWords words) {
        this.server = server;
        this.from = from;
        this.newsroom = newsroom;
        this.words = words;
    }

    @Override
    public boolean deliver(SignInLetter letter) {
        try {
            var mail = server.createMimeMessage();
            var writing = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
            writing.setFrom(from, newsroom.name());
            writing.setTo(letter.email());
            var said = words.in(letter.language());
            writing.setSubject(said.subject(letter));
            writing.setText(said.text(letter));
            mail.setHeader("Auto-Submitted", "auto-generated");
            server.send(mail);
            return true;
        } catch (MailException | MessagingException | UnsupportedEncodingException refused) {
            LOG.warn("A link for {} waits: {}", letter.account(), refused.getMessage());
            return false;
        }
    }
}
