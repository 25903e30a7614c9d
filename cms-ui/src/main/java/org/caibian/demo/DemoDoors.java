package org.caibian.demo;

import org.caibian.article.Drafts;
import org.caibian.article.Priorities;
import org.caibian.article.Writing;
import org.caibian.publication.Corrections;
import org.caibian.reader.Comments;
import org.caibian.reader.Readings;
import org.caibian.workflow.Reviews;

/** The newsroom's doors through which the demo's stories go. */
record DemoDoors(
        Writing writing,
        Priorities priorities,
        Reviews reviews,
        Drafts drafts,
        Corrections corrections,
        Comments comments,
        Readings readings) {}
