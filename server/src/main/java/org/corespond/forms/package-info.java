/**
 * Forms that an agency fills in about people, such as intake and follow-up (B09): a form is data in the shape of a FHIR
 * Questionnaire, its published versions stay, and an answer is always read with the version that it was given under.
 */
@ApplicationModule(allowedDependencies = {"kernel", "web", "audit", "keys", "directory"})
@NullMarked
package org.corespond.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
