package org.corespond.facilities;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corespond.facilities.Facility.Exclusion;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/** What was typed about a receiving facility, kept as it was typed. */
public record PlaceForm(
        @Nullable String type,
        @Nullable String staffed,
        @Nullable String licensed,
        @Nullable String maxAge,
        @Nullable List<String> exclusions,
        @Nullable String door,
        @Nullable String phone,
        @Nullable String target) {
    private static final int USUAL_TARGET = 10;

    static final PlaceForm EMPTY = new PlaceForm("", "", "", "", List.of(), "", "", Integer.toString(USUAL_TARGET));

    static PlaceForm of(Facility facility) {
        Integer oldest = facility.maxAge();
        return new PlaceForm(
                facility.type().name(),
                Integer.toString(facility.staffed()),
                Integer.toString(facility.licensed()),
                oldest == null ? "" : oldest.toString(),
                facility.exclusions().stream().map(Enum::name).toList(),
                facility.door(),
                facility.phone(),
                Integer.toString(facility.targetMinutes()));
    }

    public PlaceForm {
        type = FormText.plain(type);
        staffed = FormText.plain(staffed);
        licensed = FormText.plain(licensed);
        maxAge = FormText.plain(maxAge);
        exclusions = exclusions == null ? List.of() : List.copyOf(exclusions);
        door = FormText.plain(door);
        phone = FormText.plain(phone);
        target = FormText.plain(target);
    }

    public boolean chose(FacilityType one) {
        return one.name().equals(type);
    }

    public boolean excludes(Exclusion one) {
        return exclusions != null && exclusions.contains(one.name());
    }

    Optional<FacilityType> typeChosen() {
        return Arrays.stream(FacilityType.values()).filter(this::chose).findFirst();
    }

    List<Exclusion> excluded() {
        return Arrays.stream(Exclusion.values()).filter(this::excludes).toList();
    }
}
