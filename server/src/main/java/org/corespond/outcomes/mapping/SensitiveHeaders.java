package org.corespond.outcomes.mapping;

import java.util.regex.Pattern;

/** Headers that usually hold where a person lives, who she is, or who an officer is: never stored as text. */
final class SensitiveHeaders {
    private static final Pattern SENSITIVE = Pattern.compile(
            "(^|.* )(address|addr|street|block|location|cross street|"
                    + "intersection|lat|lon|long|latitude|longitude|lat lon|x|y|x coordinate|y coordinate|coordinates?|xcoord|ycoord|"
                    + "geom|geometry|point|the geom|georeference|badge|badge no|badge number|officer (id|no|number|name|badge|serial)|serial|"
                    + "unit officer|first name|last name|middle name|full name|fname|lname|name|person name|client name|"
                    + "patient name|caller name|dob|date of birth|birth ?date|ssn|social security( number)?|phone|"
                    + "phone number|telephone|email|e mail|narrative|comments?|notes?|remarks?|mrn|license( plate| no)?|plate)( .*|$)");
    private static final Pattern HARMLESS = Pattern.compile(".*(name of (facility|agency|unit|beat)|"
            + "(facility|agency|unit|beat|district|city|county|event|incident|offense|charge|disposition|call ?type) name|"
            + "location type|telephone other|point of|end point).*");

    private SensitiveHeaders() {}

    static boolean match(String header) {
        String words = Fold.all(header.replaceAll("([a-z])([A-Z])", "$1 $2"))
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
        return SENSITIVE.matcher(words).matches() && !HARMLESS.matcher(words).matches();
    }
}
