package org.corespond.workgroup.map;

/** A place on the earth in degrees (WGS 84), kept to five digits: about one meter. */
public record Spot(double lon, double lat) {
    private static final double DIGITS = 1e5;
    private static final double MOST_LON = 180;
    private static final double MOST_LAT = 90;

    public Spot {
        lon = Math.round(lon * DIGITS) / DIGITS;
        lat = Math.round(lat * DIGITS) / DIGITS;
    }

    /** Numbers of another system, such as feet of a state's plane, are no degrees. */
    static boolean isOne(double lon, double lat) {
        return Math.abs(lon) <= MOST_LON && Math.abs(lat) <= MOST_LAT;
    }
}
