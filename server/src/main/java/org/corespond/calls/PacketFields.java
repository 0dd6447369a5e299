package org.corespond.calls;

import org.corespond.calls.CallPackets.Packet;
import org.corespond.kernel.Protected.Shown;

/** Which part of a packet belongs to which field of a view (disclosure.md A.5). */
final class PacketFields {
    private PacketFields() {}

    static Packet only(Packet packet, Shown shown) {
        boolean place = shown.any("PLOC", "location") || shown.any("DEM", "address", "destination");
        boolean caller = shown.any("LEI", "caller") || shown.any("DEM", "call_back");
        boolean named = shown.any("LEI", "name") || shown.any("DEM", "name", "preferred_name", "name_and_address");
        boolean kind = shown.any("LEI", "call_type");
        boolean hazards = shown.any("LEI", "hazard_flag_with_expiry") || shown.any("DEM", "ride_precautions");
        boolean looks = shown.any("LEI", "description") || shown.any("DEM", "distinguishing_characteristics");
        return new Packet(
                packet.callNumber(),
                packet.receivedAt(),
                text(place, packet.location()),
                packet.area(),
                text(caller, packet.callback()),
                text(kind || hazards, packet.callerType()),
                text(shown.any("LEI", "caller") || shown.any("DEM", "caller"), packet.callerName()),
                text(shown.any("LEI", "caller") || shown.any("DEM", "caller"), packet.relation()),
                text(named, packet.personName()),
                text(named || shown.any("DEM", "age", "date_of_birth"), packet.age()),
                text(looks, packet.description()),
                text(kind, packet.happening()),
                packet.answers().stream()
                        .filter(heard -> heard.risk() ? hazards : kind)
                        .toList());
    }

    private static String text(boolean shown, String text) {
        return shown ? text : "";
    }
}
