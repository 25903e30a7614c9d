package org.caibian.mail;

import org.caibian.staff.SignInLetter;
import org.caibian.staff.SignInPostman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Without a mail server a link goes nowhere: it is a secret, and no log is told of it. */
final class NoSignInPostman implements SignInPostman {

    private static final Logger LOG = LoggerFactory.getLogger(NoSignInPostman.class);

    @Override
    public boolean deliver(SignInLetter letter) {
        LOG.warn("No mail server: no link was sent to {}", letter.account());
        return false;
    }

    @Override
    public boolean isThere() {
        return false;
    }
}
