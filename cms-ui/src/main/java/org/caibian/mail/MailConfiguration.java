package org.caibian.mail;

import org.caibian.notice.Postman;
import org.caibian.shared.Newsroom;
import org.caibian.staff.SignInPostman;
import org.caibian.startup.Addresses;
import org.caibian.startup.CannotStart;
import org.caibian.watch.Clockwork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Sends letters where there is a mail server ({@code spring.mail.host}), and else notes them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Postman postman(
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Newsroom newsroom,
            Addresses addresses) {
        var log = new LogPostman();
        var smtp = server.getIfAvailable();
        if (smtp == null) {
            return log;
        }
        var from = settings.from().orElseThrow(MailConfiguration::nameless);
        var words = new LetterWords(settings.language(), newsroom, addresses);
        return new SmtpPostman(smtp, from, newsroom, words, log);
    }

    @Bean
    SignInPostman signInPostman(
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Newsroom newsroom,
            Addresses addresses) {
        var smtp = server.getIfAvailable();
        if (smtp == null) {
            return new NoSignInPostman();
        }
        var from = settings.from().orElseThrow(MailConfiguration::nameless);
        var words = new LetterWords(settings.language(), newsroom, addresses);
        return new SmtpSignInPostman(smtp, from, newsroom, words);
    }

    @Bean
    Clockwork mailClock(MailRound round) {
        return new Clockwork("mail", MailRound.PAUSE, round::go);
    }

    private static CannotStart nameless() {
        return new CannotStart(
                "设了邮件服务器，还须设发信地址 CAIBIAN_MAIL_FROM / A mail server is set: set"
                        + " CAIBIAN_MAIL_FROM too, the address letters come from");
    }
}
