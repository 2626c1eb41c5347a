package org.comity.data.event.cameo;

/**
 * One event code of CAMEO.
 *
 * @param code three or four digits
 * @param root 1 to 20
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param goldstein -10 to 10
 * @param plover the nearest category of PLOVER; empty for statements, which PLOVER does not code
 */
public record CameoCode(String code, int root, int quad, double goldstein, String plover) {
    /** The first three digits, under which GDELT groups codes of four. */
    public String base() {
        return code.substring(0, 3);
    }
}
