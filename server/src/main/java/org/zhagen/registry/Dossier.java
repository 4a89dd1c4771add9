package org.zhagen.registry;

import java.util.List;
import org.zhagen.files.AttachmentList;
import org.zhagen.kernel.practice.Judgement;

/**
 * All about one display, for the page of it.
 *
 * @param judgement of the formalism check, by today
 * @param offered the steps that the person may take with it now
 * @param mayChange whether the person may change what it says
 * @param mayDistil whether the person may begin a playbook from it
 * @param mayReview whether the person may say what they think of it
 * @param mayFollow whether the person may note what became of it
 */
public record Dossier(
        Display display,
        Judgement judgement,
        List<Review> reviews,
        List<FollowUpNote> followUps,
        List<StepTaken> history,
        AttachmentList attached,
        List<DisplayStep> offered,
        boolean mayChange,
        boolean mayDistil,
        boolean mayReview,
        boolean mayFollow) {}
