package org.caibian.site;

/** All that a template is given; what it shows depends on nothing else. */
interface Page {

    Head head();

    Masthead masthead();
}
