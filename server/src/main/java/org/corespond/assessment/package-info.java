/**
 * How far the collaboration is, by its own honest word: the six questions with the evidence for each, and the
 * self-assessment that police, care and people with lived experience answer apart before they agree on one answer. What
 * the platform knows from the work itself stands beside each question, with what was counted and when.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "directory",
            "forms",
            "agreements",
            "calls",
            "outcomes",
            "outcomes :: measure",
            "training",
            "workgroup",
            "workgroup :: community"
        })
@NullMarked
package org.corespond.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
