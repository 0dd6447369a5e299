package org.corespond.county;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of what is there before any call: people, agencies, crews, rosters and facilities. */
final class StandingTables {
    private final Path folder;
    private final Map<String, Long> counts;
    private final Stamps stamps;

    StandingTables(Path folder, Map<String, Long> counts, Stamps stamps) {
        this.folder = folder;
        this.counts = counts;
        this.stamps = stamps;
    }

    void write(SyntheticCounty county) throws IOException {
        people(county);
        agencies(county);
        units(county);
        rosters(county);
        facilities(county);
    }

    private void people(SyntheticCounty county) throws IOException {
        try (CsvTable people = new CsvTable(
                        folder,
                        "people",
                        "person_id county first_name last_name birth_date gender veteran idd language housing zip");
                CsvTable aliases = new CsvTable(folder, "aliases", "person_id kind first_name last_name birth_date")) {
            county.people().forEach(person -> {
                people.add(
                        person.id(),
                        person.county(),
                        person.firstName(),
                        person.lastName(),
                        person.birthDate(),
                        person.gender(),
                        person.veteran(),
                        person.intellectualDisability(),
                        person.language(),
                        person.housing(),
                        person.zip());
                person.aliases()
                        .forEach(alias -> aliases.add(
                                person.id(), alias.kind(), alias.firstName(), alias.lastName(), alias.birthDate()));
            });
            counts.put("people", people.rows());
            counts.put("aliases", aliases.rows());
        }
    }

    private void agencies(SyntheticCounty county) throws IOException {
        try (CsvTable agencies = new CsvTable(folder, "agencies", "agency_id county name kind")) {
            county.agencies()
                    .forEach(agency -> agencies.add(agency.id(), agency.county(), agency.name(), agency.kind()));
            counts.put("agencies", agencies.rows());
        }
    }

    private void units(SyntheticCounty county) throws IOException {
        try (CsvTable units = new CsvTable(folder, "units", "unit_id agency_id county call_sign kind shift days_off");
                CsvTable members = new CsvTable(folder, "unit_members", "unit_id badge name role cit_certified_on")) {
            for (SyntheticUnit unit : county.units()) {
                String off = unit.daysOff().stream().map(Enum::toString).collect(Collectors.joining(";"));
                units.add(unit.id(), unit.agencyId(), unit.county(), unit.callSign(), unit.kind(), unit.shift(), off);
                unit.members()
                        .forEach(member -> members.add(
                                unit.id(), member.badge(), member.name(), member.role(), member.citCertifiedOn()));
            }
            counts.put("units", units.rows());
            counts.put("unit_members", members.rows());
        }
    }

    private void rosters(SyntheticCounty county) throws IOException {
        try (CsvTable rosters = new CsvTable(folder, "rosters", "unit_id starts_at ends_at")) {
            county.rosters()
                    .forEach(shift ->
                            rosters.add(shift.unit().id(), stamps.text(shift.startsAt()), stamps.text(shift.endsAt())));
            counts.put("rosters", rosters.rows());
        }
    }

    private void facilities(SyntheticCounty county) throws IOException {
        try (CsvTable facilities = new CsvTable(
                        folder,
                        "facilities",
                        "facility_id agency_id county name type capacity_unit licensed staffed opens_at closes_at"
                                + " open_on_sunday accepts_holds first_responder_door");
                CsvTable exclusions = new CsvTable(folder, "exclusions", "facility_id code words")) {
            for (SyntheticFacility place : county.facilities()) {
                facilities.add(
                        place.id(),
                        place.agencyId(),
                        place.county(),
                        place.name(),
                        place.type(),
                        place.capacityUnit(),
                        place.licensed(),
                        place.staffed(),
                        place.opensAt(),
                        place.closesAt(),
                        place.openOnSunday(),
                        place.acceptsHolds(),
                        place.firstResponderDoor());
                place.exclusions().forEach(one -> exclusions.add(place.id(), one.code(), one.words()));
            }
            counts.put("facilities", facilities.rows());
            counts.put("exclusions", exclusions.rows());
        }
    }
}
