package org.caibian.staff;

/** Letters with links leave the house where a test says so. */
final class Postbox implements SignInPostman {

    private boolean open;

    void isThere(boolean now) {
        open = now;
    }

    @Override
    public boolean deliver(SignInLetter letter) {
        return open;
    }

    @Override
    public boolean isThere() {
        return open;
    }
}
