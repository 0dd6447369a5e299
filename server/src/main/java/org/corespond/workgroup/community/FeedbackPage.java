package org.corespond.workgroup.community;

import org.jspecify.annotations.Nullable;

/**
 * One piece of feedback as the desk and the advocate read it.
 *
 * @param sender absent where nobody said a name, or where the reader may not know it
 */
public record FeedbackPage(
        FeedbackItem item, String words, @Nullable FeedbackSender sender, String answer) {}
