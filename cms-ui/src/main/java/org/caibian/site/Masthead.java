package org.caibian.site;

import java.util.List;

/** What stands over every page: the outlet's name, the day, and where one may go. */
record Masthead(String newsroom, Moment today, List<SiteLink> places) {}
