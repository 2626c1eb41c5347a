package org.comity.server.page;

/** A request that cannot be answered: an HTTP status, a stable code for programs, and one sentence for people. */
public final class Wrong extends RuntimeException {
    /** Where a filter leaves what is wrong, for the page of mistakes. */
    public static final String ATTRIBUTE = Wrong.class.getName();

    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;

    public Wrong(int status, String code, String sentence) {
        super(sentence);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    /** For example {@code unknown-country}; part of the REST contract. */
    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** The address of the page on this code, relative to the server. */
    public static String type(String code) {
        return "/problems/" + code;
    }
}
