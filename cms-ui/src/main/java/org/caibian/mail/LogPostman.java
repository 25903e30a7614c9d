package org.caibian.mail;

import org.caibian.notice.Delivery;
import org.caibian.notice.Letter;
import org.caibian.notice.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes a letter in the log: for whom, why and on which article, and no word of the story. */
final class LogPostman implements Postman {

    private static final Logger LOG = LoggerFactory.getLogger(LogPostman.class);

    @Override
    public Delivery deliver(Letter letter) {
        LOG.info(
                "Mail for {}: {}, {}",
                letter.to().account(),
                letter.occasion(),
                letter.subject().map(Letter.Subject::number).orElse("no article"));
        return Delivery.LOGGED;
    }
}
