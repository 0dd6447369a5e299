package org.corespond.workgroup.community;

/** Where a peer specialist works (systems.md I02). */
public enum PeerSetting {
    LINE,
    MOBILE_TEAM,
    CASE_TEAM,
    FACILITY,
    COURT_OR_JAIL,
    COMMUNITY
}
