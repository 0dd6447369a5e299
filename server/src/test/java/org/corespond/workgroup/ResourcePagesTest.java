package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;

import org.corespond.kernel.CurrentActor;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CorespondTest
class ResourcePagesTest extends WorkgroupPages {
    private static final String ALL = "/workgroup/resources";

    @Autowired
    KeepResources keep;

    @Test
    void oneAgencyAnswersForAStep_A06() throws Exception {
        assertThat(read(ALL)).contains("Steps that nobody answers for: 10");
        assertThat(part("DISPATCH", police.id().toString(), "RESPONSIBLE")).isEqualTo(ALL);
        assertThat(part("DISPATCH", clinic.id().toString(), "RESPONSIBLE"))
                .startsWith("422")
                .contains("Synthetic Police answers for this step. One agency answers for a step");
        assertThat(part("DISPATCH", clinic.id().toString(), "CONSULTED")).isEqualTo(ALL);
        assertThat(part("DISPATCH", "", "CONSULTED")).contains("Nothing is chosen.");

        assertThat(read(ALL))
                .contains(
                        "Steps that nobody answers for: 9",
                        "Answers for it Is consulted Is informed",
                        "Dispatch Synthetic Police Synthetic Clinic")
                .doesNotContain("workgroup.");
        assertThat(part("DISPATCH", police.id().toString(), "")).isEqualTo(ALL);
        assertThat(part("DISPATCH", clinic.id().toString(), "RESPONSIBLE")).isEqualTo(ALL);
    }

    @Test
    void anAskHasAnAddresseeAChampionAndAResult_A03_A17() throws Exception {
        assertThat(add("CHAMPION", "form", "champion", "name", "", "sphere", "Bench"))
                .contains("The name is missing.");
        assertThat(add("CHAMPION", "form", "champion", "name", "Judge Synthetic", "sphere", ""))
                .contains("The text is missing");
        assertThat(add("CHAMPION", "name", "Judge Synthetic", "sphere", "The bench"))
                .isEqualTo(ALL);
        String champion = CurrentActor.as(coordinator.actor(), keep::page)
                .champions()
                .getFirst()
                .id()
                .toString();
        assertThat(ask("kind", "")).contains("Nothing is chosen.");
        assertThat(ask("addressee", "")).contains("The name is missing.");
        assertThat(ask("text", "")).contains("The text is missing");
        assertThat(ask("on", "")).contains("This is no day.");
        assertThat(ask("champion", champion)).isEqualTo(ALL);

        assertThat(read(ALL))
                .contains("A line for peers Budget, County board, through Judge Synthetic, 1 Feb 2026")
                .contains("Not agreed by the partners");
        String result = "/workgroup/asks/"
                + CurrentActor.as(coordinator.actor(), keep::page)
                        .asks()
                        .getFirst()
                        .id() + "/result";
        assertThat(send(result, "form", "result", "result", "")).contains("Nothing says how it ended.");
        assertThat(send(result, "form", "result", "result", "Two posts")).isEqualTo(ALL);
        assertThat(send(result, "form", "result", "result", "Three posts")).contains("written down already");
        assertThat(read(ALL)).contains("Result: Two posts");
    }

    @Test
    void moneyIsToldByStageYearAndSource_A04_A16() throws Exception {
        String[] grant = {
            "form", "funding", "name", "State grant", "kind", "GOVERNMENT_GRANT", "eligibility", "police with a clinic"
        };
        assertThat(add("FUNDING", join(grant, "stage", "", "amount", "5"))).contains("Nothing is chosen.");
        assertThat(add("FUNDING", join(grant, "stage", "APPLIED", "amount", "much")))
                .contains("This is no number.");
        assertThat(add("FUNDING", "form", "funding", "name", "", "kind", "DONOR"))
                .contains("The text is missing");
        assertThat(add("FUNDING", "form", "funding", "name", "Gift", "kind", ""))
                .contains("Nothing is chosen.");
        assertThat(add("FUNDING", join(grant, "stage", "APPLIED", "amount", "250,000")))
                .isEqualTo(ALL);
        String stage = "/workgroup/funding/"
                + CurrentActor.as(coordinator.actor(), keep::page)
                        .funding()
                        .getFirst()
                        .id() + "/stage";
        assertThat(send(stage, "form", "stage", "stage", "AWARDED", "amount", ""))
                .contains("This is no number.");
        assertThat(send(stage, "stage", "AWARDED", "amount", "200000")).isEqualTo(ALL);
        assertThat(read(ALL))
                .contains("State grant Government grant, $200,000 Awarded")
                .contains("Together the partners are eligible: police with a clinic");

        assertThat(staff("agency", "")).contains("Nothing is chosen.");
        assertThat(staff("year", "26")).contains("This is no year.");
        assertThat(staff("source", "")).contains("The text is missing");
        assertThat(staff("fte", "two")).contains("This is no number.");
        assertThat(staff("amount", "-1")).contains("This is no number.");
        assertThat(staff("fte", "1.5")).isEqualTo(ALL);
        assertThat(staff("fte", "2")).isEqualTo(ALL);
        assertThat(read(ALL)).contains("2026 County 3.5 $160,000", "2026 All sources 3.5 $160,000");
    }

    @Test
    void anExecutivesCommitmentHasASignatoryAndAnEnd_A01() throws Exception {
        assertThat(commit("agency", "")).contains("Nothing is chosen.");
        assertThat(commit("signer", "")).contains("The name is missing.");
        assertThat(commit("capacity", "")).contains("The name is missing.");
        assertThat(commit("from", "")).contains("This is no day.");
        assertThat(commit("until", "")).contains("This is no day.");
        assertThat(commit("until", "2024-12-31")).contains("The last day is before the first.");
        assertThat(commit("until", "2026-03-01")).isEqualTo(ALL);

        assertThat(read(ALL)).contains("Synthetic Police : Ada Synthetic, Chief 1 Jan 2025 to 1 Mar 2026 Ran out");
    }

    private String commit(String field, String value) throws Exception {
        return add(
                "COMMITMENT",
                join(
                        new String[] {
                            "form",
                            "commitment",
                            "agency",
                            police.id().toString(),
                            "signer",
                            "Ada Synthetic",
                            "capacity",
                            "Chief",
                            "from",
                            "2025-01-01",
                            "until",
                            "2026-12-31"
                        },
                        field,
                        value));
    }

    private String staff(String field, String value) throws Exception {
        return add(
                "STAFFING",
                join(
                        new String[] {
                            "form",
                            "staffing",
                            "agency",
                            police.id().toString(),
                            "year",
                            "2026",
                            "source",
                            "County",
                            "fte",
                            "1",
                            "amount",
                            "80000"
                        },
                        field,
                        value));
    }

    private String ask(String field, String value) throws Exception {
        return add(
                "ASK",
                join(
                        new String[] {
                            "form",
                            "ask",
                            "kind",
                            "BUDGET",
                            "addressee",
                            "County board",
                            "text",
                            "A line for peers",
                            "on",
                            "2026-02-01"
                        },
                        field,
                        value));
    }

    /** The fields with one of them changed, or more of them. */
    private static String[] join(String[] fields, String... more) {
        var all = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private String add(String register, String... fields) throws Exception {
        return send(ALL + "/add/" + register, fields);
    }

    private String part(String step, String agency, String part) throws Exception {
        return send("/workgroup/steps/" + step, "form", "part", "agency", agency, "part", part);
    }
}
