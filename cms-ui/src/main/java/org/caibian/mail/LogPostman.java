package org.caibian.mail;

import org.caibian.notice.Delivery;
import org.caibian.notice.Envelope;
import org.caibian.notice.Letter;
import org.caibian.notice.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes letters in the log: for whom, why and on which article, and no word of the story. */
final class LogPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(LogPostman.class);

    @Override
    public Delivery deliver(Envelope envelope) {
        envelope.letters().forEach(letter -> note(envelope.to().account(), letter));
        return Delivery.LOGGED;
    }

    private static void note(String account, Letter letter) {
        LOG.info(
                "Mail for {}: {}, {}",
                account,
                letter.occasion(),
                letter.subject().map(Letter.Subject::number).orElse("no article"));
    }
}
