package org.corespond.training;

/** How one system learns from the other outside of a class. */
public enum VisitKind {
    RIDE_ALONG,
    LINE_OBSERVATION,
    FACILITY_TOUR
}
